"""Posts told further from a name, of somebody else's doing, or with a body in another place than is usual."""

from __future__ import annotations

import pytest

from tests.extracting.telling import Held, tell_or_dire

HELD: list[tuple[str, Held]] = [
    ("Dr Ana Sol took a job with Zorbex Ltd in 1975 as a welder.", ("ana-sol", "welder", "zorbex-ltd")),
    (
        "Mme Ana Solène a débuté sa carrière au CNES en 1995 comme ingénieure, et elle y est restée pendant dix ans.",
        ("ana-solene", "ingénieure", "cnes"),
    ),
    ("Dr Ana Sol joined Zorbex Ltd in 2010 and became its director.", ("ana-sol", "director", "zorbex-ltd")),
    ("Mme Ana Solène a rejoint le CNES en 2010, puis est devenue directrice de l'ESA.", ("ana-solene", "directrice", "esa")),
    ("Dr Ana Sol, head of the Zorb Agency, will be replaced by Dr Bo Ek.", ("bo-ek", "head", "zorb-agency")),
    ("Mme Ana Solène, présidente de l'Institut Zorb, sera remplacée par M. Bo Ekman dans les semaines qui viennent.", ("bo-ekman", "présidente", "institut-zorb")),
    ("M. Bo Ekman succède à Mme Ana Solène à la tête de l'Institut Zorb dans les semaines qui viennent.", ("ana-solene", None, "institut-zorb")),
    ("Dr Bo Ek succeeds Dr Ana Sol at the helm of the Zorb Institute.", ("bo-ek", None, "zorb-institute")),
    ("The Zorb Agency's Head of Blue Keeping, Dr Ana Sol, spoke.", ("ana-sol", "Head of Blue Keeping", "zorb-agency")),
    ("At Zorbex Ltd, engineer Ana Sol built it.", ("ana-sol", "engineer", "zorbex-ltd")),
    ("Dr Ana Sol emerged on Monday as the Chair of the Zorb Council.", ("ana-sol", "Chair", "zorb-council")),
    ("Dr Ana Sol, who was elected Chair of the Zorb Council, spoke.", ("ana-sol", "Chair", "zorb-council")),
    ("M. Bo Ekman, astronome, a été nommé le 1er juin président de l'Institut Zorb.", ("bo-ekman", "président", "institut-zorb")),
    ("Mme Ana Solène a pris la direction du laboratoire des marées de l'Institut Zorb.",
     ("ana-solene", "direction du laboratoire des marées", "institut-zorb")),
    ("Le chercheur principal de ZALT, le Dr Bo Ekman, de l'Université Zorb, a parlé.",
     ("bo-ekman", "chercheur principal", "universite-zorb")),
    ("Two Zorb University postgraduates, Ana Sol and Bo Ek, won.", ("bo-ek", "postgraduate", "zorb-university")),
    ("Elle a reçu le haut-commissaire adjoint aux Marées et à la Lutte contre la houle, M. Bo Ekman.",
     ("bo-ekman", "haut-commissaire adjoint aux Marées et à la Lutte contre la houle", None)),
]  # fmt: skip
NAMED: list[tuple[str, str]] = [
    ('The pilot Ana "A.B." Sol came to Oslo.', "ana-a-b-sol"),
    ("The pilot Ana (Annie) Sol came to Oslo.", "ana-annie-sol"),
    ("They met Col. (USAF, Ret.) Bo Ekman.", "bo-ekman"),
    ("They met retired Colonel Bo Ekman.", "bo-ekman"),
    ("Il a rencontré hier dans la ville le colonel à la retraite Bo Ekman.", "bo-ekman"),
    ("They met the pilot A. Ye. Solen in Oslo.", "a-ye-solen"),
    ("They were received by Sheikh Sultan bin Zorb.", "sultan-bin-zorb"),
]


@pytest.mark.parametrize(("text", "held"), HELD)
def test_post_is_told_in_more_places_than_beside_the_name(text: str, held: Held) -> None:
    assert held in tell_or_dire(text).held()


@pytest.mark.parametrize(("text", "person"), NAMED)
def test_rank_calling_and_initials_part_no_name(text: str, person: str) -> None:
    assert person in tell_or_dire(text).ids("people")
