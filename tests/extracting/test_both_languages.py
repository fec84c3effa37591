"""The same content in English and in French tells the same: events with dates and roles, agreements, posts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pytest

from tests.extracting.telling import Told, dire, tell

Event = tuple[str, str | None, str, dict[str, set[str]]]
"""Type, date, realis and the participants' ids by role."""
Agreement = tuple[str, str, str | None, set[str]]
"""Kind, status, date and the parties' ids."""


class Pair(NamedTuple):
    """One content told twice, and what both tellings give."""

    english: str
    french: str
    events: list[Event]
    agreements: Sequence[Agreement] = ()


PAIRS = {
    "participle phrase": Pair(
        "A framework agreement between CNES and DLR, signed in Rome on 3 May, covers lunar science.",
        "Un accord-cadre entre le CNES et le DLR, signé à Rome le 3 mai, porte sur les sciences lunaires.",
        [("signing", "2019-05-03", "actual", {"party": {"cnes", "dlr"}})],
        [("framework", "signed", "2019-05-03", {"cnes", "dlr"})],
    ),
    "gathered participle": Pair(
        "Meeting in Bonn on 12 June, DLR and JAXA signed a joint declaration on space debris.",
        "Réunis à Bonn le 12 juin, le DLR et la JAXA ont signé une déclaration conjointe sur les débris spatiaux.",
        [("signing", "2019-06-12", "actual", {"signatory": {"dlr", "jaxa"}})],
        [("joint_declaration", "signed", "2019-06-12", {"dlr", "jaxa"})],
    ),
    "passive with agents and yesterday": Pair(
        "A letter of intent was signed yesterday by Ana Sol, president of CNES, and Bo Ek, chairman of ASI.",
        "Une lettre d'intention a été signée hier par Ana Sol, présidente du CNES, et Bo Ek, président de l'ASI.",
        [("signing", "2019-06-20", "actual", {"party": {"asi", "cnes"}, "signatory": {"ana-sol", "bo-ek"}})],
        [("letter_of_intent", "signed", "2019-06-20", {"asi", "cnes"})],
    ),
    "last month": Pair(
        "Last month, CNES and ISRO concluded an implementing arrangement for the Zorb-3 mission.",
        "Le mois dernier, le CNES et l'ISRO ont conclu un arrangement de mise en œuvre pour la mission Zorb-3.",
        [("signing", "2019-05", "actual", {"signatory": {"cnes", "isro"}})],
        [("implementing", "signed", "2019-05", {"cnes", "isro"})],
    ),
    "conjunction of several words": Pair(
        "CNES, along with DLR and ASI, signed a charter on sustainable space on 5 June 2019.",
        "Le CNES, ainsi que le DLR et l'ASI, ont signé une charte sur l'espace durable le 5 juin 2019.",
        [("signing", "2019-06-05", "actual", {"signatory": {"asi", "cnes", "dlr"}})],
        [("charter", "signed", "2019-06-05", {"asi", "cnes", "dlr"})],
    ),
    "on the one hand and on the other": Pair(
        "A cooperation agreement was signed between, on the one hand, CNES and, on the other hand, DLR on 12 June 2019.",
        "Un accord de coopération a été signé entre, d'une part, le CNES et, d'autre part, le DLR le 12 juin 2019.",
        [("signing", "2019-06-12", "actual", {"party": {"cnes", "dlr"}})],
        [("unspecified", "signed", "2019-06-12", {"cnes", "dlr"})],
    ),
    "rumour": Pair(
        "CNES is said to have signed an agreement with JAXA in May, according to the press.",
        "Le CNES aurait signé un accord avec la JAXA en mai, selon la presse.",
        [("signing", "2019-05", "hypothetical", {"signatory": {"cnes", "jaxa"}})],
    ),
    "not yet": Pair(
        "CNES has not yet signed the agreement with JAXA.",
        "Le CNES n'a pas encore signé l'accord avec la JAXA.",
        [],
    ),
    "the two agencies there": Pair(
        "CNES and DLR met on 4 June in Toulouse. The two agencies signed a protocol on rocket engines there.",
        "Le CNES et le DLR se sont rencontrés le 4 juin à Toulouse. Les deux agences y ont signé un protocole sur les "
        "moteurs de fusée.",
        [
            ("meeting", "2019-06-04", "actual", {"principal": {"cnes", "dlr"}}),
            ("signing", "2019-06-04", "actual", {"signatory": {"cnes", "dlr"}}),
        ],
        [("protocol", "signed", "2019-06-04", {"cnes", "dlr"})],
    ),
    "joining accords": Pair(
        "Portugal joined the Artemis Accords on 12 June 2019 in Lisbon.",
        "Le Portugal a rejoint les Accords Artemis le 12 juin 2019 à Lisbonne.",
        [("accession", "2019-06-12", "actual", {"signatory": {"PRT"}})],
        [("principles", "signed", "2019-06-12", {"PRT"})],
    ),
    "signed before, in force now": Pair(
        "The agreement between France and Chile, signed in 2017, entered into force on 1 March 2019.",
        "L'accord entre la France et le Chili, signé en 2017, est entré en vigueur le 1er mars 2019.",
        [
            ("signing", "2017", "actual", {"party": {"CHL", "FRA"}}),
            ("ratification", "2019-03-01", "actual", {"party": {"CHL", "FRA"}}),
        ],
        [("intergovernmental", "in_force", "2017", {"CHL", "FRA"})],
    ),
    "prolonged until": Pair(
        "CNES and Roscosmos extended their framework agreement until 2025 on 11 June 2019.",
        "Le CNES et Roscosmos ont prolongé jusqu'en 2025 leur accord-cadre le 11 juin 2019.",
        [("amendment", "2019-06-11", "actual", {"party": {"cnes", "roscosmos"}})],
        [("framework", "extended", None, {"cnes", "roscosmos"})],
    ),
    "received at the headquarters by": Pair(
        "The Italian minister of research, Bo Ek, was received on 5 June 2019 at CNES headquarters by Ana Sol, "
        "president of CNES.",
        "Le ministre italien de la Recherche, Bo Ek, a été reçu le 5 juin 2019 au siège du CNES par Ana Sol, "
        "présidente du CNES.",
        [("meeting", "2019-06-05", "actual", {"host": {"ana-sol", "cnes"}, "visitor": {"bo-ek", "ITA"}})],
    ),
    "pronoun for whom something is done to": Pair(
        "Bo Ek, the head of ISRO, came to Paris on 4 June 2019. Ana Sol, president of CNES, received him the same day.",
        "Bo Ek, le patron de l'ISRO, est venu à Paris le 4 juin 2019. Ana Sol, présidente du CNES, l'a reçu le même "
        "jour.",
        [
            ("visit", "2019-06-04", "actual", {"visitor": {"bo-ek", "isro"}}),
            ("meeting", "2019-06-04", "actual", {"host": {"ana-sol", "cnes"}, "visitor": {"bo-ek", "isro"}}),
        ],
    ),
    "next week": Pair(
        "Next week, Ana Sol, president of CNES, will meet the Japanese minister of science, Bo Ek, in Tokyo.",
        "La semaine prochaine, Ana Sol, présidente du CNES, rencontrera à Tokyo la ministre japonaise de la Science, "
        "Bo Ek.",
        [("meeting", "2019-06-24/2019-06-30", "planned", {"principal": {"ana-sol", "bo-ek", "cnes", "JPN"}})],
    ),
    "deputy in charge of": Pair(
        "On 19 June, Ana Sol, deputy director general of CNES in charge of programmes, held talks with the ambassador "
        "of Chile, Bo Ek.",
        "Le 19 juin, Ana Sol, directrice générale adjointe du CNES chargée des programmes, s'est entretenue avec "
        "l'ambassadeur du Chili, Bo Ek.",
        [("meeting", "2019-06-19", "actual", {"principal": {"ana-sol", "bo-ek", "cnes", "CHL"}})],
    ),
    "by telephone": Pair(
        "Ana Sol, president of CNES, spoke by telephone with Bo Ek, administrator of NASA, on 14 June 2019.",
        "Ana Sol, présidente du CNES, s'est entretenue par téléphone avec Bo Ek, administrateur de la NASA, le 14 juin "
        "2019.",
        [("remote_talk", "2019-06-14", "actual", {"principal": {"ana-sol", "bo-ek", "cnes", "nasa"}})],
    ),
    "in the course of a visit": Pair(
        "During an official visit to Chile from 3 to 5 June 2019, the president of CNES, Ana Sol, met Bo Ek, Chilean "
        "minister of science.",
        "Au cours d'une visite officielle au Chili du 3 au 5 juin 2019, la présidente du CNES, Ana Sol, a rencontré "
        "Bo Ek, ministre chilien des sciences.",
        [
            ("visit", "2019-06-03/2019-06-05", "actual", {"host": {"CHL"}, "visitor": {"ana-sol", "cnes"}}),
            ("meeting", "2019-06-03/2019-06-05", "actual", {"principal": {"ana-sol", "bo-ek", "cnes", "CHL"}}),
        ],
    ),
    "under the chairmanship of": Pair(
        "The 12th session of the joint committee was held in Paris on 12 June 2019, chaired by Ana Sol.",
        "La 12e session du comité mixte s'est tenue à Paris le 12 juin 2019, sous la présidence d'Ana Sol.",
        [("joint_session", "2019-06-12", "actual", {"chair": {"ana-sol"}})],
    ),
    "taking off from": Pair(
        "On 3 June 2019, the astronaut Ana Sol took off from Baikonur for the International Space Station.",
        "Le 3 juin 2019, l'astronaute Ana Sol s'est envolée de Baïkonour vers la Station spatiale internationale.",
        [("launch", "2019-06-03", "actual", {"attendee": {"ana-sol"}, "host": {"iss"}})],
    ),
    "in the first half of the year": Pair(
        "The launch of the Zorb-4 satellite is planned for the first half of 2021.",
        "Le lancement du satellite Zorb-4 est prévu au premier semestre 2021.",
        [("launch", "2021-40", "planned", {"mentioned": {"zorb-4"}})],
    ),
    "will reach": Pair(
        "Zorb-5, a probe launched in 2014, will reach Venus in 2022.",
        "Zorb-5, une sonde lancée en 2014, atteindra Vénus en 2022.",
        [
            ("launch", "2014", "actual", {"mentioned": {"zorb-5"}}),
            ("mission_milestone", "2022", "planned", {"mentioned": {"zorb-5"}}),
        ],
    ),
    "whom she succeeded": Pair(
        "Bo Ek, president of CNES since 2013, left on 3 June 2019. Ana Sol succeeded him.",
        "Bo Ek, président du CNES depuis 2013, est parti le 3 juin 2019. Ana Sol lui a succédé.",
        [("appointment", None, "actual", {"appointee": {"ana-sol"}, "mentioned": {"bo-ek"}})],
    ),
    "joining as": Pair(
        "Ana Sol joins DLR on 1 July 2019 as chief financial officer.",
        "Ana Sol rejoint le DLR le 1er juillet 2019 en tant que directrice financière.",
        [("appointment", "2019-07-01", "planned", {"appointee": {"ana-sol"}})],
    ),
    "prize after who gets it": Pair(
        "The academy awarded Ana Sol the Comet Prize on 6 June 2019.",
        "L'académie a décerné à Ana Sol le prix Comète le 6 juin 2019.",
        [("award", "2019-06-06", "actual", {"awardee": {"ana-sol"}})],
    ),
    "selected for the construction of": Pair(
        "CNES selected Zorbex SA on 11 June 2019 for the construction of two antennas.",
        "Le CNES a retenu Zorbex SA le 11 juin 2019 pour la construction de deux antennes.",
        [("contract_award", "2019-06-11", "actual", {"awarder": {"cnes"}, "awardee": {"zorbex-sa"}})],
    ),
    "light verb apart from its noun": Pair(
        "Ana Sol, the CNES president, held a meeting in Rome on 5 June 2019 with Bo Ek, president of ASI.",
        "Ana Sol, la présidente du CNES, a tenu le 5 juin 2019 à Rome une réunion avec Bo Ek, président de l'ASI.",
        [("meeting", "2019-06-05", "actual", {"principal": {"ana-sol", "asi", "bo-ek", "cnes"}})],
    ),
    "meeting that brings together": Pair(
        "A working meeting brought together CNES and DLR on 6 June 2019 in Cologne.",
        "Une réunion de travail a réuni le CNES et le DLR le 6 juin 2019 à Cologne.",
        [("meeting", "2019-06-06", "actual", {"principal": {"cnes", "dlr"}})],
    ),
    "delegation received by": Pair(
        "On 7 June 2019 a Vietnamese delegation was received by Ana Sol, president of CNES.",
        "Le 7 juin 2019, une délégation vietnamienne a été reçue par Ana Sol, présidente du CNES.",
        [("meeting", "2019-06-07", "actual", {"host": {"ana-sol", "cnes"}, "visitor": {"VNM"}})],
    ),
    "she is whom the sentence is about": Pair(
        "Dr Ana Sol was accompanied by Dr Bo Ek when she visited JAXA on 4 June 2019.",
        "La Dre Ana Sol était accompagnée du Dr Bo Ek lorsqu'elle a visité la JAXA le 4 juin 2019.",
        [("visit", "2019-06-04", "actual", {"host": {"jaxa"}, "visitor": {"ana-sol", "bo-ek"}})],
    ),
    "earlier past": Pair(
        "In June 2018 Ana Sol, then president of CNES, had gone to Seoul.",
        "En juin 2018, Ana Sol, alors présidente du CNES, s'était rendue à Séoul.",
        [("visit", "2018-06", "actual", {"visitor": {"ana-sol", "cnes"}})],
    ),
    "presidents of two bodies": Pair(
        "The agreement was signed on 3 June 2019 by the presidents of CNES and ASI.",
        "L'accord a été signé le 3 juin 2019 par les présidents du CNES et de l'ASI.",
        [("signing", "2019-06-03", "actual", {"signatory": {"asi", "cnes"}})],
        [("unspecified", "signed", "2019-06-03", {"asi", "cnes"})],
    ),
    "negotiations opened": Pair(
        "CNES and ISRO opened negotiations on a protocol on human spaceflight on 4 June 2019.",
        "Le CNES et l'ISRO ont ouvert le 4 juin 2019 des négociations sur un protocole relatif aux vols habités.",
        [("negotiation", "2019-06-04", "actual", {"party": {"cnes", "isro"}})],
        [("protocol", "negotiating", None, {"cnes", "isro"})],
    ),
    "text agreed": Pair(
        "CNES and ESA agreed the text of a protocol on 4 June 2019.",
        "Le CNES et l'ESA se sont accordés sur le texte d'un protocole le 4 juin 2019.",
        [("negotiation", "2019-06-04", "actual", {"party": {"cnes", "esa"}})],
        [("protocol", "text_agreed", None, {"cnes", "esa"})],
    ),
    "fronted participle": Pair(
        "Launched on 4 July 2017 by a Soyuz rocket, Zorb-2 observes the oceans.",
        "Lancé le 4 juillet 2017 par une fusée Soyouz, Zorb-2 observe les océans.",
        [("launch", "2017-07-04", "actual", {"launch_provider": {"soyuz"}, "mentioned": {"zorb-2"}})],
    ),
    "launch site": Pair(
        "The Zorb-7 rover arrived at the launch site on 12 June 2019.",
        "Le rover Zorb-7 est arrivé sur le site de lancement le 12 juin 2019.",
        [("mission_milestone", "2019-06-12", "actual", {"mentioned": {"zorb-7"}})],
    ),
    "appointed president": Pair(
        "The council of ministers appointed Lia Dorn president of CNES on 5 June 2019.",
        "Le conseil des ministres a nommé Lia Dorn présidente du CNES le 5 juin 2019.",
        [("appointment", "2019-06-05", "actual", {"appointee": {"lia-dorn"}, "principal": {"cnes"}})],
    ),
    "minister of a field and her counterpart": Pair(
        "France's Minister Delegate for Industry, Lia Dorn, and her German counterpart Bo Ek met in Berlin on 5 June "
        "2019.",
        "La ministre déléguée française à l'Industrie, Lia Dorn, et son homologue allemand Bo Ek se sont rencontrés à "
        "Berlin le 5 juin 2019.",
        [("meeting", "2019-06-05", "actual", {"principal": {"bo-ek", "lia-dorn", "FRA", "DEU"}})],
    ),
    "future without a day": Pair(
        "CNES and DLR will soon sign a protocol on debris.",
        "Le CNES et le DLR signeront bientôt un protocole sur les débris.",
        [("signing", None, "planned", {"signatory": {"cnes", "dlr"}})],
        [("protocol", "signature_planned", None, {"cnes", "dlr"})],
    ),
    "simple past": Pair(
        "Bo Ek, president of ISRO, visited Japan on 5 June 2018.",
        "Bo Ek, président de l'ISRO, visita le Japon le 5 juin 2018.",
        [("visit", "2018-06-05", "actual", {"host": {"JPN"}, "visitor": {"bo-ek", "isro"}})],
    ),
    "in the course of the year": Pair(
        "In the course of 2025, CNES and JAXA will create a joint centre.",
        "Courant 2025, le CNES et la JAXA créeront un centre commun.",
        [("creation", "2025", "planned", {"lead": {"cnes", "jaxa"}})],
    ),
    "the two ministers yesterday": Pair(
        "The French minister of research, Lia Dorn, and the Israeli minister of science, Bo Ek, signed an agreement "
        "yesterday in Jerusalem.",
        "La ministre française de la Recherche, Lia Dorn, et le ministre israélien de la Science, Bo Ek, ont signé "
        "hier à Jérusalem un accord.",
        [("signing", "2019-06-20", "actual", {"party": {"FRA", "ISR"}, "signatory": {"bo-ek", "lia-dorn"}})],
        [("intergovernmental", "signed", "2019-06-20", {"FRA", "ISR"})],
    ),
    "ambassadors of two countries": Pair(
        "The ambassadors of Chile and Peru visited CNES on 4 June 2019.",
        "Les ambassadeurs du Chili et du Pérou ont visité le CNES le 4 juin 2019.",
        [("visit", "2019-06-04", "actual", {"host": {"cnes"}, "visitor": {"CHL", "PER"}})],
    ),
    "contract to somebody": Pair(
        "ESA awarded a contract to Zorbex SA on 5 June 2019.",
        "L'ESA a attribué un contrat à Zorbex SA le 5 juin 2019.",
        [("contract_award", "2019-06-05", "actual", {"awarder": {"esa"}, "awardee": {"zorbex-sa"}})],
        [("contract", "signed", "2019-06-05", {"esa", "zorbex-sa"})],
    ),
    "appointment to a post": Pair(
        "The appointment of Ana Sol as director general of DLR takes effect on 1 July 2019.",
        "La nomination d'Ana Sol au poste de directrice générale du DLR prend effet le 1er juillet 2019.",
        [("appointment", "2019-07-01", "planned", {"appointee": {"ana-sol"}, "principal": {"dlr"}})],
    ),
    "session of the committee of two bodies": Pair(
        "The 12th session of the joint committee between CNES and ISRO was held in Paris on 12 June 2019.",
        "La 12e session du comité mixte entre le CNES et l'ISRO s'est tenue à Paris le 12 juin 2019.",
        [("joint_session", "2019-06-12", "actual", {"principal": {"cnes", "isro"}})],
    ),
}


def facts(told: Told) -> tuple[list[Event], list[Agreement]]:
    """What is compared, in order of type and date."""
    events = [(event.type, event.date, event.realis, event.roles) for event in told.events]
    agreements = [(each.kind, each.status, each.date, each.parties) for each in told.agreements]
    return sorted(events, key=_order), sorted(agreements, key=_order)


def _order(fact: Event | Agreement) -> tuple[str, str]:
    return fact[0], str(fact[1])


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_both_languages_tell_the_same(pair: Pair) -> None:
    expected = sorted(pair.events, key=_order), sorted(pair.agreements, key=_order)
    assert facts(tell(pair.english)) == expected
    assert facts(dire(pair.french)) == expected
