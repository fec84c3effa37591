"""Fronts of releases as agencies, ministries, companies and reprints lay them out: invented ones, in our own words.

Each stands above two paragraphs of text and says what is to be read in it."""

from __future__ import annotations

from typing import NamedTuple

ENGLISH = (
    "Engineers from both sides spent the week comparing antennas in a hall beside the harbour, and nobody was in a hurry "
    "to leave. The first joint pass over the new ground station lasted eleven minutes.\n\n"
    "“We listened to the same sky,” the head of the station said. A second campaign with more instruments will follow "
    "in the coming year, provided that the road to the site is open."
)
FRENCH = (
    "Les ingénieurs des deux pays ont passé la semaine à comparer leurs antennes dans un hangar du port, et personne "
    "n'était pressé de partir. Le premier passage suivi en commun au-dessus de la nouvelle station a duré onze minutes.\n\n"
    "« Nous avons écouté le même ciel », a dit la cheffe de la station. Une seconde campagne, avec davantage "
    "d'instruments, aura lieu l'an prochain, pourvu que la route du site soit ouverte."
)


class Layout(NamedTuple):
    """``text``: the whole release, ``{body}`` where the two paragraphs go. The rest is what must be read in it; a
    ``publisher`` of null is not asked for."""

    name: str
    text: str
    title: str
    number: str | None = None
    date: str | None = None
    place: str | None = None
    publisher: str | None = None
    contacts: tuple[str, ...] = ()
    language: str = "en"

    @property
    def release(self) -> str:
        """The text with its paragraphs."""
        return self.text.replace("{body}", ENGLISH if self.language == "en" else FRENCH)


STATION = "Two agencies open a listening post on the northern coast"
POSTE = "Deux agences ouvrent un poste d'écoute sur la côte nord"

LAYOUTS = (
    # Letterhead, label, number and date each on a line
    Layout("letterhead, label, place and date", f"Italian Space Agency\n\nPRESS RELEASE\n\nRome, 4 March 2021\n\n{STATION}\n\n{{body}}",
           STATION, None, "2021-03-04", "Rome", "asi"),
    Layout("letterhead in capitals with ministry", f"GOVERNMENT OF INDIA\nDEPARTMENT OF SPACE\nINDIAN SPACE RESEARCH ORGANISATION\n\nPress Release\n\nBengaluru, May 3, 2019\n\n{STATION.upper()}\n\n{{body}}",
           STATION.upper(), None, "2019-05-03", "Bengaluru", "isro"),
    Layout("corporation and press service", f"State Space Corporation ROSCOSMOS\nPress Service\n\n27 September 2018, Moscow\n\n{STATION}\n\n{{body}}",
           STATION, None, "2018-09-27", "Moscow", "roscosmos"),
    Layout("letterhead with address", f"Norrland Space Board\n12 Harbour Street, 971 00 Norrby\n\nPress release no. 12/2019\nNorrby, 5 May 2019\n\n{STATION}\n\n{{body}}",
           STATION, "12/2019", "2019-05-05", "Norrby", "norrland-space-board"),
    Layout("company letterhead", f"TELLARIS BROADCAST GMBH\nMedia release\n14.03.2016\n\n{STATION}\n\n{{body}}",
           STATION, None, "2016-03-14", None, "tellaris-broadcast-gmbh"),
    Layout("number line above the agency", f"N° 31–2016\nAgence spatiale européenne\nParis, 11 mars 2016\n\n{POSTE}\n\n{{body}}",
           POSTE, "31-2016", "2016-03-11", "Paris", "esa", (), "fr"),
    Layout("French ministry", f"RÉPUBLIQUE FRANÇAISE\nLiberté Égalité Fraternité\nMinistère de l'Enseignement supérieur, de la Recherche et de l'Innovation\n\nCommuniqué de presse\n\nParis, le 12 mars 2019\n\n{POSTE}\n\n{{body}}",
           POSTE, None, "2019-03-12", "Paris", None, (), "fr"),
    Layout("agency alone in small letters", f"Agence spatiale algérienne\nCommuniqué\n\nLe 5 juillet 2016\n\n{POSTE}\n\n{{body}}",
           POSTE, None, "2016-07-05", None, "asal", (), "fr"),
    Layout("French unknown agency with acronym", f"Agence spatiale de Zubrovie (ASZ)\nService de presse\n\nCommuniqué de presse n° 7/2020\n\nLutz, le 3 avril 2020\n\n{POSTE}\n\n{{body}}",
           POSTE, "7/2020", "2020-04-03", "Lutz", "agence-spatiale-de-zubrovie", (), "fr"),
    Layout("English unknown agency with acronym", f"Zubrovian Space Agency (ZSA)\nOffice of Communications\n\nMEDIA ADVISORY\n\nLutz, 3 April 2020\n\n{STATION}\n\n{{body}}",
           STATION, None, "2020-04-03", "Lutz", "zubrovian-space-agency"),
    # One line for label, number, date
    Layout("label and number", f"RELEASE 24-031\n\n{STATION}\n\nJune 2, 2024\n\n{{body}}", STATION, "24-031", "2024-06-02"),
    Layout("label, number and date with strokes", f"Press release | 12/2019 | 4 March 2019\n\n{STATION}\n\n{{body}}", STATION, "12/2019", "2019-03-04"),
    Layout("label and number and date with dots", f"Communiqué de presse · N° 2019-34 · 12 mars 2019\n\n{POSTE}\n\n{{body}}", POSTE, "2019-34", "2019-03-12", language="fr"),
    Layout("number and date with of", f"Communiqué n° 14 du 7 juillet 2016\n\n{POSTE}\n\n{{body}}", POSTE, "14", "2016-07-07", language="fr"),
    Layout("agency, label and number", f"Luxembourg Space Agency – Communiqué 2024/118\n17.10.2024\n\n{POSTE}\n\n{{body}}", POSTE, "2024/118", "2024-10-17", None, "lsa", (), "fr"),
    Layout("unknown company, label, date", f"Aubépine Systèmes | Communiqué de presse | 17 octobre 2022\n\n{POSTE}\n\n{{body}}", POSTE, None, "2022-10-17", None, "aubepine-systemes", (), "fr"),
    Layout("date and number with a stroke", f"Paris, 30 mai 2024 | CP041-2024\n\n{POSTE}\n\n{{body}}", POSTE, "CP041-2024", "2024-05-30", "Paris", language="fr"),
    Layout("number of year", f"Press Release No. 04 of 2025\nCape Lora, 9 January 2025\n\n{STATION}\n\n{{body}}", STATION, "04 of 2025", "2025-01-09", "Cape Lora"),
    Layout("bare number", f"24/2018\nMoncada, 9 June 2018\n\n{STATION}\n\n{{body}}", STATION, "24/2018", "2018-06-09", "Moncada"),
    Layout("number with prefix", f"PR-2019-07\n5 July 2019\n\n{STATION}\n\n{{body}}", STATION, "PR-2019-07", "2019-07-05"),
    Layout("reference", f"Ref.: NSB/2021/44\nDate: 12 February 2021\n\n{STATION}\n\n{{body}}", STATION, "NSB/2021/44", "2021-02-12"),
    Layout("number and date with comma", f"No. 5-2019, 14 May 2019\n\n{STATION}\n\n{{body}}", STATION, "5-2019", "2019-05-14"),
    Layout("number before the title", f"N° 12–2018: {STATION}\n\n5 June 2018\n\n{{body}}", STATION, "12-2018", "2018-06-05"),
    Layout("label before the title", f"COMMUNIQUÉ DE PRESSE – {POSTE}\n\nToulouse, le 5 juin 2018\n\n{{body}}", POSTE, None, "2018-06-05", "Toulouse", language="fr"),
    Layout("date before the title", f"12 May 2019 – {STATION}\n\n{{body}}", STATION, None, "2019-05-12"),
    Layout("title with date after it", f"{STATION} | 12 May 2019\n\n{{body}}", STATION, None, "2019-05-12"),
    Layout("title of a page", f"{STATION} | Norrland Space Board\n\n12 May 2019\n\n{{body}}", STATION, None, "2019-05-12", None, "norrland-space-board"),
    # Dates
    Layout("weekday in front", f"Mardi 12 février 2019\n\n{POSTE}\n\n{{body}}", POSTE, None, "2019-02-12", language="fr"),
    Layout("published short month", f"{STATION}\n\nPublished: 5 Jul 2016\n\n{{body}}", STATION, None, "2016-07-05"),
    Layout("published and updated", f"{STATION}\n\nPublished 5 July 2016 | Last updated 8 July 2016\n\n{{body}}", STATION, None, "2016-07-05"),
    Layout("updated, then published", f"{STATION}\nLast updated: 8 July 2016\nPublished: 5 July 2016\n\n{{body}}", STATION, None, "2016-07-05"),
    Layout("numeric French", f"{POSTE}\nPublié le 05/07/2016\n\n{{body}}", POSTE, None, "2016-07-05", language="fr"),
    Layout("numeric with time", f"{POSTE}\n\nPublié le 05/07/2016 à 10h30 – Mis à jour le 06/07/2016 à 9h\n\n{{body}}", POSTE, None, "2016-07-05", language="fr"),
    Layout("dots", f"05.07.2016\n\n{STATION}\n\n{{body}}", STATION, None, "2016-07-05"),
    Layout("ISO", f"2016-07-05\n\n# {STATION}\n\n{{body}}", STATION, None, "2016-07-05"),
    Layout("date with place after a stroke", f"July 5, 2016 | Washington\n\n{STATION}\n\n{{body}}", STATION, None, "2016-07-05"),
    Layout("embargo with time", f"EMBARGO JUSQU'AU 5 JUILLET 2016 À 10 H\n\n{POSTE}\n\n{{body}}", POSTE, None, "2016-07-05", language="fr"),
    Layout("for release with time", f"For release 10:00 GMT, 5 July 2016\n\n{STATION}\n\n{{body}}", STATION, None, "2016-07-05"),
    Layout("embargo in English", f"EMBARGOED UNTIL 5 July 2016, 11:00 CEST\n\n{STATION}\n\n{{body}}", STATION, None, "2016-07-05"),
    Layout("two cities", f"PRESS RELEASE\nParis/Tokyo, 5 July 2016\n\n{STATION}\n\n{{body}}", STATION, None, "2016-07-05", "Paris"),
    Layout("two cities with and", f"Paris and Tokyo, 5 July 2016\n\n{STATION}\n\n{{body}}", STATION, None, "2016-07-05", "Paris and Tokyo"),
    Layout("date, place, agency", f"May 5, 2021 – Longueuil, Quebec – Canadian Space Agency\n\n{STATION}\n\n{{body}}", STATION, None, "2021-05-05", "Longueuil", "csa"),
    Layout("capitals", f"TOULOUSE, LE 12 FÉVRIER 2019\n\n{POSTE.upper()}\n\n{{body}}", POSTE.upper(), None, "2019-02-12", "TOULOUSE", language="fr"),
    Layout("first of the month", f"Le 1er mars 2019, Kourou\n\n{POSTE}\n\n{{body}}", POSTE, None, "2019-03-01", "Kourou", language="fr"),
    Layout("no year, told by a weekday", f"Norrby, 4 March\n\n{STATION}\n\nThe post was opened on Tuesday, 2 March, eleven years after the plan of 2010. {{body}} The work will go on until 2021.", STATION, None, "2021-03-04", "Norrby"),
    Layout("no year at all", f"Norrby, 4 March\n\n{STATION}\n\n{{body}}", STATION, None, None, "Norrby"),
    # Datelines in the text
    Layout("dateline with le", f"{POSTE}\n\nPARIS, le 12 mars 2020 – {{body}}", POSTE, None, "2020-03-12", "PARIS", language="fr"),
    Layout("dateline with brackets", f"{POSTE}\n\nLongueuil (Québec), le 7 novembre 2019 – {{body}}", POSTE, None, "2019-11-07", "Longueuil", language="fr"),
    Layout("dateline with province", f"{POSTE}\n\nLongueuil, Québec, le 5 mai 2021 — {{body}}", POSTE, None, "2021-05-05", "Longueuil", language="fr"),
    Layout("place in brackets", f"{STATION}\n\n6 May 2021\n\n(Ottawa) – {{body}}", STATION, None, "2021-05-06", "Ottawa"),
    Layout("agency of a wire", f"{STATION}\n\nMOSCOW, June 3, 2019 (News) - {{body}}", STATION, None, "2019-06-03", "MOSCOW"),
    Layout("colon", f"{STATION}\n\nBENGALURU, 3 May 2019: {{body}}", STATION, None, "2019-05-03", "BENGALURU"),
    Layout("date in brackets", f"{STATION}\n\nSAN MARCO, Calif. (May 3, 2019) – {{body}}", STATION, None, "2019-05-03", "SAN MARCO"),
    Layout("dash before the date", f"{POSTE}\n\nKourou – 3 mai 2019 – {{body}}", POSTE, None, "2019-05-03", "Kourou", language="fr"),
    Layout("date alone", f"{POSTE}\n\nLe 3 mai 2019 – {{body}}", POSTE, None, "2019-05-03", language="fr"),
    Layout("wire service", f"{STATION}\n\nTOULOUSE, France, March 12, 2020 /WireOne/ -- {{body}}", STATION, None, "2020-03-12", "TOULOUSE"),
    Layout("dateline right below the title", f"{STATION}\nLUTZ, 3 April 2020 – {{body}}", STATION, None, "2020-04-03", "LUTZ"),
    # Titles
    Layout("body on the next line", f"{STATION}\n{{body}}", STATION),
    Layout("wrapped title", "Press release\n\nTwo agencies open a listening post on the northern\ncoast and invite a third one\n\n4 May 2019\n\n{body}",
           "Two agencies open a listening post on the northern coast and invite a third one", None, "2019-05-04"),
    Layout("capitals on two lines", "TWO AGENCIES OPEN A LISTENING POST\nON THE NORTHERN COAST\n\n4 May 2019\n\n{body}", "TWO AGENCIES OPEN A LISTENING POST ON THE NORTHERN COAST", None, "2019-05-04"),
    Layout("quotation marks", "COMMUNIQUÉ DE PRESSE\n\n« Écoute du Nord » : deux agences ouvrent un poste sur la côte\n\nLutz, le 4 mai 2019\n\n{body}",
           "« Écoute du Nord » : deux agences ouvrent un poste sur la côte", None, "2019-05-04", "Lutz", language="fr"),
    Layout("title and subtitle", f"{STATION}\nThe antennas stand in a former harbour hall\n\n4 May 2019\n\n{{body}}", STATION, None, "2019-05-04"),
    Layout("title, subtitle and summary", f"{STATION}\n\nThe antennas stand in a former harbour hall\n\nA first pass of eleven minutes showed that both sides hear the same, which had been in doubt until this very week.\n\n4 May 2019\n\n{{body}}", STATION, None, "2019-05-04"),
    Layout("kicker in capitals", f"EARTH OBSERVATION\n{STATION}\n\n4 May 2019\n\n{{body}}", STATION, None, "2019-05-04"),
    Layout("kicker above a title in capitals", f"COOPÉRATION INTERNATIONALE\n{POSTE.upper()}\n\nLe 4 mai 2019\n\n{{body}}", POSTE.upper(), None, "2019-05-04", language="fr"),
    Layout("kicker with small words", f"Observation de la Terre\n\n{POSTE}\n\nLe 4 mai 2019\n\n{{body}}", POSTE, None, "2019-05-04", language="fr"),
    Layout("kicker of two countries", f"Coopération spatiale franco-brésilienne\n\n{POSTE}\n\nLe 4 mai 2019\n\n{{body}}", POSTE, None, "2019-05-04", language="fr"),
    Layout("title with a colon", "Écoute : deux agences ouvrent un poste sur la côte nord\n\nLe 4 mai 2019\n\n{body}", "Écoute : deux agences ouvrent un poste sur la côte nord", None, "2019-05-04", language="fr"),
    Layout("title as a question", "Who listens on the northern coast?\n\n4 May 2019\n\n{body}", "Who listens on the northern coast?", None, "2019-05-04"),
    Layout("no title", "PRESS RELEASE\n\nNorrby, 4 May 2019\n\n{body}", "", None, "2019-05-04", "Norrby"),
    Layout("no title below a letterhead", "Norrland Space Board\nPress release 3/2019\nNorrby, 4 May 2019\n\n{body}", "", "3/2019", "2019-05-04", "Norrby", "norrland-space-board"),
    Layout("joint statement with a title", f"JOINT STATEMENT\n\n{STATION}\n\nLutz, 4 May 2019\n\n{{body}}", STATION, None, "2019-05-04", "Lutz"),
    Layout("joint statement without one", "JOINT STATEMENT\n\nLutz, 4 May 2019\n\n1. {body}", "JOINT STATEMENT", None, "2019-05-04", "Lutz"),
    Layout("joint statement dated at the end", "DÉCLARATION CONJOINTE\nadoptée à l'issue de la troisième session de la commission de l'écoute\n\n1. {body}\n\nFait à Lutz, le 4 mai 2019, en deux exemplaires.",
           "DÉCLARATION CONJOINTE adoptée à l'issue de la troisième session de la commission de l'écoute", None, "2019-05-04", "Lutz", language="fr"),
    # Reprints
    Layout("site, menu, source, editor", f"Polar Orbit Digest\nHome | News | Jobs | Subscribe\n\n{STATION}\n\nSource: Norrland Space Board\nPosted December 3, 2021 by editor\n\n{{body}}\n\n© Polar Orbit Digest. All rights reserved.",
           STATION, None, "2021-12-03", None, "norrland-space-board"),
    Layout("French reprint", f"LE MATIN DES ORBITES\nAccueil > Entreprises > Contrats\nPublié le 22 novembre 2018 – Lecture : 2 min\n\n{POSTE}\n\nSource : communiqué d'Aubépine Systèmes\n\n{{body}}",
           POSTE, None, "2018-11-22", None, "aubepine-systemes", (), "fr"),
    Layout("buttons", f"Skip to main content\nMenu\nSearch\n\n{STATION}\n\n4 May 2019\nShare this article\nFacebook\nTwitter\nPrint\n\n{{body}}", STATION, None, "2019-05-04"),
    Layout("byline", f"{STATION}\n\nBy Mara Lindqvist\nMay 4, 2019 · 3 min read\n\n{{body}}", STATION, None, "2019-05-04"),
    Layout("French byline", f"{POSTE}\n\nPar Élodie Marchetti, le 4 mai 2019 à 10h12\n\n{{body}}", POSTE, None, "2019-05-04", language="fr"),
    Layout("front matter", f"---\ntitle: \"{STATION}\"\ndate: 2019-05-04\nlayout: post\ntags: [antennas, coast]\n---\n\n{{body}}", STATION, None, "2019-05-04"),
    Layout("Markdown", f"# {STATION}\n\n**Norrland Space Board** · 2019-05-04\n\n{{body}}", STATION, None, "2019-05-04", None, "norrland-space-board"),
    Layout("from and published", f"Press release\n\n{STATION}\n\nFrom: Norrland Space Board\nPublished 10 March 2023\n\n{{body}}", STATION, None, "2023-03-10", None, "norrland-space-board"),
    Layout("caption first", f"{STATION}\n\nPhoto: the two antennas at dawn. Credit: NSB/K. Holm\n\nNorrby, 4 May 2019\n\n{{body}}", STATION, None, "2019-05-04", "Norrby"),
    Layout("key points", f"{STATION}\n\n4 May 2019\n\nKey points\n- The first pass lasted eleven minutes\n- A second campaign will follow\n\n{{body}}", STATION, None, "2019-05-04"),
    Layout("title label", f"Objet : {POSTE}\nDate : 4 mai 2019\nRéf. : ASZ-2019-05\n\n{{body}}", POSTE, "ASZ-2019-05", "2019-05-04", language="fr"),
    # Who publishes, told elsewhere than above the title
    Layout("told by what is about it", f"{STATION}\n\n4 May 2019\n\n{{body}}\n\nAbout Norrland Space Board\nThe board keeps antennas.", STATION, None, "2019-05-04", None, "norrland-space-board"),
    Layout("told in French", f"{POSTE}\n\nLe 4 mai 2019\n\n{{body}}\n\nÀ propos d'Aubépine Systèmes\nL'entreprise construit des antennes.", POSTE, None, "2019-05-04", None, "aubepine-systemes", (), "fr"),
    Layout("told by address", f"{STATION}\n\n4 May 2019\n\nThe Norrland Space Board (NSB) and CNES met in Norrby. CNES brought a clock, and CNES took it home. {{body}}\n\nContact\nMara Lindqvist, mara.lindqvist@nsb.example",
           STATION, None, "2019-05-04", None, "norrland-space-board", ("Mara Lindqvist",)),
    Layout("told by the contacts", f"{STATION}\n\n4 May 2019\n\nThe Norrland Space Board and CNES met in Norrby. CNES brought a clock, and CNES took it home. {{body}}\n\nPress contact: Mara Lindqvist, Norrland Space Board Press Office",
           STATION, None, "2019-05-04", None, "norrland-space-board", ("Mara Lindqvist",)),
    Layout("told by its first words", f"{STATION}\n\n4 May 2019\n\nThe Norrland Space Board has opened a post. {{body}}", STATION, None, "2019-05-04", None, "norrland-space-board"),
    Layout("a centre's paper is its agency's", f"NASA Headquarters\n\n{STATION}\n\nJune 2, 2022\n\n{{body}}", STATION, None, "2022-06-02", None, "nasa"),
    # Contacts
    Layout("contacts on top", f"Contact:\nJane Roe\nHead of Press\n(202) 555-0101\njane.roe@example.org\n\n{STATION}\n\nNorrby, 4 May 2019\n\n{{body}}", STATION, None, "2019-05-04", "Norrby", None, ("Jane Roe",)),
    Layout("inquiries with a division", f"{STATION}\n\n4 May 2019\n\n{{body}}\n\nInquiries: Bae Min-seo, Public Affairs Division", STATION, None, "2019-05-04", None, None, ("Bae Min-seo",)),
    Layout("function in brackets", f"{POSTE}\n\nLe 4 mai 2019\n\n{{body}}\n\nContacts presse\nJeanne Dupré (responsable presse) : 01 00 00 00 01 – j.dupre@exemple.fr\nPaul Sarrazin (Toulouse) : 05 00 00 00 02", POSTE, None, "2019-05-04", None, None, ("Jeanne Dupré", "Paul Sarrazin"), "fr"),
    Layout("contacts after an end mark", f"{STATION}\n\n4 May 2019\n\n{{body}}\n\n###\n\nMedia Contact\nJane Q. Roe\nOffice of Communications\n202-555-0101\njane.roe@example.org", STATION, None, "2019-05-04", None, None, ("Jane Q. Roe",)),
    Layout("contacts on one line each", f"{POSTE}\n\nLe 4 mai 2019\n\n{{body}}\n\nContacts presse :\nJeanne Dupré – Tél. 01 00 00 00 01 – j.dupre@exemple.fr\nMathieu de La Tour – Tél. 01 00 00 00 02", POSTE, None, "2019-05-04", None, None, ("Jeanne Dupré", "Mathieu de La Tour"), "fr"),
    Layout("contact at an agency", f"{STATION}\n\n4 May 2019\n\n{{body}}\n\nMedia contact at NSB: Jane Roe, +49 30 1234567", STATION, None, "2019-05-04", None, None, ("Jane Roe",)),
    Layout("contacts in Canada", f"{POSTE}\n\nLe 4 mai 2019\n\n{{body}}\n\n– 30 –\n\nPersonnes-ressources\n\nAnaïs Gagnon\nAttachée de presse\nCabinet du ministre\n613-555-0101", POSTE, None, "2019-05-04", None, None, ("Anaïs Gagnon",), "fr"),
    # More of each
    Layout("long letterhead of a centre", f"National Centre for Orbital Studies of Graustark\nPress Office\n\nFOR IMMEDIATE PUBLICATION\n\n{STATION}\n\nEdelweiss, 4 May 2019\n\n{{body}}", STATION, None, "2019-05-04", "Edelweiss", "national-centre-for-orbital-studies-of-graustark"),
    Layout("site with a motto", f"Orbites du Matin\nL'actualité de l'espace au quotidien\nAccueil | Lanceurs | Agences | Contact\n\n{POSTE}\n\nPublié par la rédaction le 14 juin 2022\n\n{{body}}", POSTE, None, "2022-06-14", language="fr"),
    Layout("joint release of two", f"Communiqué de presse conjoint du CNES et de l'ASI\n\n14.6.2022\n\n{POSTE}\n\n{{body}}", POSTE, None, "2022-06-14", None, "cnes", (), "fr"),
    Layout("mail", f"From: Norrland Space Board\nTo: editors\nSubject: {STATION}\nDate: Tue, 14 Jun 2022 09:00:00 +0200\n\n{{body}}", STATION, None, "2022-06-14", None, "norrland-space-board"),
    Layout("table on top", f"| Date | 14 juin 2022 |\n|---|---|\n| Numéro | 14/2022 |\n\n# {POSTE}\n\n{{body}}", POSTE, "14/2022", "2022-06-14", language="fr"),
    Layout("hyphen that does not break", f"Communiqué n° 2022‑14\nCe 14 juin 2022\n\n{POSTE}\n\n{{body}}", POSTE, "2022-14", "2022-06-14", language="fr"),
    Layout("translation", f"Unofficial translation\n\n{STATION}\n\nLutz; 14 June 2022\n\n{{body}}", STATION, None, "2022-06-14", "Lutz"),
    Layout("signs", f"📅 14 juin 2022 · ✍ La rédaction\n\n{POSTE}\n\n{{body}}", POSTE, None, "2022-06-14", language="fr"),
    Layout("posted, category, author", f"{STATION}\n\nPosted on: 14/06/2022 | Category: News | Author: admin\n\n{{body}}", STATION, None, "2022-06-14"),
    Layout("place before the date", f"À Lutz, le mardi 14 juin 2022\n\n{POSTE}\n\n{{body}}", POSTE, None, "2022-06-14", "Lutz", language="fr"),
    Layout("company with a trade", f"Aubépine Systèmes, constructeur d'antennes\nCommuniqué – Lutz, le 14 juin 2022\n\n{POSTE}\n\nAubépine Systèmes a ouvert un poste. {{body}}", POSTE, None, "2022-06-14", "Lutz", "aubepine-systemes", (), "fr"),
    Layout("wrapped text", "Zubrovian Space Agency\nPress release no. 3/2020\nLutz, 3 April 2020\n\nTwo agencies open a listening post on the\nnorthern coast of Zubrovia\n\nEngineers from both sides spent the week comparing antennas in a hall\nbeside the harbour, and nobody was in a hurry to leave. The first joint\npass over the new ground station lasted eleven minutes, which is three\nmore than anyone had hoped for.\n\nA second campaign will follow in the coming year, provided that the road\nto the site is open and that the harbour hall is still standing by then.\n",
           "Two agencies open a listening post on the northern coast of Zubrovia", "3/2020", "2020-04-03", "Lutz", "zubrovian-space-agency"),
    Layout("yearless wire", f"{POSTE}\n\nLUTZ, 14 juin (AZP) – {{body}} Le poste avait été promis le mercredi 15 juin 2022 au plus tard.", POSTE, None, "2022-06-14", "LUTZ", language="fr"),
    Layout("two ministries", f"Ministère des Armées\nMinistère de l'Économie et des Finances\n\nCOMMUNIQUÉ DE PRESSE CONJOINT\n\nParis, le 14 juin 2022\nN° 118\n\n{POSTE}\n\n{{body}}", POSTE, "118", "2022-06-14", "Paris", language="fr"),
    Layout("everything on one line", f"Zubrovian Space Agency | Press release 12/2021 | Lutz, 14 June 2021\n\n{STATION}\n\n{{body}}", STATION, "12/2021", "2021-06-14", "Lutz", "zubrovian-space-agency"),
    Layout("signed by place and date at the end", f"{POSTE}\n\n{{body}}\n\nLutz, le 14 juin 2022\n\nLa direction de la communication", POSTE, None, "2022-06-14", "Lutz", language="fr"),
    Layout("date line in italics", f"*Lutz, le 14 juin 2022*\n\n## {POSTE}\n\n{{body}}", POSTE, None, "2022-06-14", "Lutz", language="fr"),
    Layout("kicker with a company", f"MISSION AURORE\n\n{POSTE}\n\nLe 14 juin 2022\n\n{{body}}", POSTE, None, "2022-06-14", language="fr"),
    Layout("wrong weekday", f"Lundi 14 juin 2022\n\n{POSTE}\n\n{{body}}", POSTE, None, "2022-06-14", language="fr"),
    Layout("short year", f"Lutz, le 14/06/22\n\n{POSTE}\n\n{{body}}", POSTE, None, "2022-06-14", "Lutz", language="fr"),
    # Something above the paper itself
    Layout("preface of a reprint", f"The following press release was issued by the Norrland Space Board and is reprinted here with its kind permission.\n\nPRESS RELEASE\n\nNorrby, 4 May 2019\n\n{STATION}\n\n{{body}}", STATION, None, "2019-05-04", "Norrby"),
    Layout("embargo as a sentence", f"Ce texte est sous embargo et ne peut être publié ou cité avant le 14 juin 2022 à 10 heures, heure de Lutz.\n\nCommuniqué n° 12\n\n{POSTE}\n\n{{body}}", POSTE, "12", "2022-06-14", language="fr"),
    Layout("cookies", f"This site uses cookies to make your visit more pleasant and to count its readers. By going on you agree.\n\n# {STATION}\n\n4 May 2019\n\n{{body}}", STATION, None, "2019-05-04"),
    Layout("wrapped without blank lines", "Agence spatiale de Zubrovie\nCommuniqué n° 9\nLutz, le 14 juin 2022\nDEUX AGENCES OUVRENT UN POSTE D'ÉCOUTE SUR LA CÔTE NORD DE LA\nZUBROVIE\nLes ingénieurs des deux pays ont passé la semaine à comparer leurs\nantennes dans un hangar du port, et personne n'était pressé de partir.\nLe premier passage suivi en commun au-dessus de la nouvelle station a\nduré onze minutes.\nUne seconde campagne aura lieu l'an prochain, pourvu que la route du site\nsoit ouverte.\n",
           "DEUX AGENCES OUVRENT UN POSTE D'ÉCOUTE SUR LA CÔTE NORD DE LA ZUBROVIE", "9", "2022-06-14", "Lutz", "agence-spatiale-de-zubrovie", (), "fr"),
    Layout("wrapped title and text in one block", "Two agencies open a listening post on the northern coast of the\nold kingdom\nEngineers from both sides spent the week comparing antennas in a\nhall beside the harbour, and nobody was in a hurry to leave. The\nfirst joint pass over the new ground station lasted eleven minutes.\nA second campaign will follow in the coming year, provided that\nthe road to the site is open.\n", "Two agencies open a listening post on the northern coast of the old kingdom"),
    # Titles that look like something else
    Layout("title like a dateline", f"AURORE – {POSTE}\n\nLutz, le 14 juin 2022\n\n{{body}}", f"AURORE – {POSTE}", None, "2022-06-14", "Lutz", language="fr"),
    Layout("title like a wire", f"Graustark (GSA) – {STATION}\n4 May 2019\n{{body}}", f"Graustark (GSA) – {STATION}", None, "2019-05-04"),
    Layout("place and date before the title", f"Lutz, le 14 juin 2022 – {POSTE}\n\n{{body}}", POSTE, None, "2022-06-14", "Lutz", language="fr"),
    Layout("place and date in brackets", f"{POSTE}\n\n(Lutz, le 14 juin 2022)\n\n{{body}}", POSTE, None, "2022-06-14", "Lutz", language="fr"),
    Layout("one word", "Nominations\n\n14 juin 2022\n\n{body}", "Nominations", None, "2022-06-14", language="fr"),
    Layout("speech", "DISCOURS DE LA MINISTRE\n\nLutz, le 14 juin 2022\n\n{body}", "DISCOURS DE LA MINISTRE", None, "2022-06-14", "Lutz", language="fr"),
    Layout("date with hyphens", f"Lutz, 14-06-2022\n\n{POSTE}\n\n{{body}}", POSTE, None, "2022-06-14", "Lutz", language="fr"),
)  # fmt: skip
