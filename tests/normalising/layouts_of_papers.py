"""More fronts of papers: numbers, dates and letterheads as they are less often written, and publishers told at the end."""

from __future__ import annotations

from tests.normalising.layouts import POSTE, STATION, Layout


def _dated(name: str, line: str, date: str, language: str = "en", place: str | None = None) -> Layout:
    title = STATION if language == "en" else POSTE
    return Layout(name, f"{line}\n\n{title}\n\n{{body}}", title, None, date, place, language=language)


def _numbered(name: str, line: str, number: str, language: str = "en") -> Layout:
    title, day = (STATION, "8 June 2022") if language == "en" else (POSTE, "8 juin 2022")
    return Layout(name, f"{line}\n{day}\n\n{title}\n\n{{body}}", title, number, "2022-06-08", language=language)


def _closed(name: str, line: str, publisher: str, language: str = "en") -> Layout:
    title, day = (STATION, "8 June 2022") if language == "en" else (POSTE, "8 juin 2022")
    text = f"{title}\n\n{day}\n\n{{body}}\n\n{line}"
    return Layout(name, text, title, None, "2022-06-08", None, publisher, language=language)


PAPERS = (
    # Dates
    _dated("month between hyphens, short year", "8-Jun-22", "2022-06-08"),
    _dated("year first with strokes", "2022/06/08", "2022-06-08"),
    _dated("figures without a sign", "20220608", "2022-06-08"),
    _dated("strokes with blanks", "18 / 06 / 2022", "2022-06-18"),
    _dated("embargo and noon", "Not for publication before 8 June 2022, 12 noon", "2022-06-08"),
    _dated("embargo and hours", "Strictly embargoed: 8 June 2022 at 1600 hrs", "2022-06-08"),
    _dated("embargo that is over", "Embargo: immediately (June 8, 2022)", "2022-06-08"),
    _dated("embargo and weekday, French", "Sous embargo jusqu'au mercredi 8 juin 2022, 10 heures", "2022-06-08", "fr"),
    _dated("closing formula on top", "Fait à Lutz, le 1er juin 2022", "2022-06-01", "fr", "Lutz"),
    Layout("date in brackets after the title", f"{POSTE} (8 juin 2022)\n\n{{body}}", f"{POSTE} (8 juin 2022)", None, "2022-06-08", language="fr"),
    Layout("day in figures in brackets after the title", f"[Press release] {STATION} (2022.06.08)\n\n{{body}}", STATION, None, "2022-06-08"),
    Layout("title between signs, and its day", f"Press releases\n\n< {STATION} > (June 8, 2022)\n\n{{body}}", STATION, None, "2022-06-08"),
    Layout("day and reading time after the title, French", f"{POSTE} 18/06/2022 | 4 minutes\n\n{{body}}", POSTE, None, "2022-06-18", language="fr"),
    Layout("two towns and a date between dashes", f"{STATION}\n\nLUTZ, Norland and TURIN, Italy – 8 June 2022 – {{body}}", STATION, None, "2022-06-08", "LUTZ"),
    Layout("list and embargo below the title", f"{STATION}\n\n- A first pass is planned for May\n- The road is open\n\nEmbargo: immediately (June 8, 2022)\n\n{{body}}", STATION, None, "2022-06-08"),
    # Numbers
    _numbered("hash", "Press Release #45", "45"),
    _numbered("point in the number", "News Release 22.041", "22.041"),
    _numbered("serial number", "Serial number: 2022/118", "2022/118"),
    _numbered("acronym before the label", "EXB Press Release 2022-07", "2022-07"),
    _numbered("reference of ours", "Our reference: 4411-2022", "4411-2022"),
    _numbered("ordinal sign", "Communiqué Nº 12", "12", "fr"),
    _numbered("paper's name of two nouns", "Bulletin d'information no 18", "18", "fr"),
    _numbered("reference of ours, French", "N/Réf : 2022-118", "2022-118", "fr"),
    Layout("number that is the title's", f"Vol AL-09 : {POSTE[0].lower()}{POSTE[1:]}\n\n{{body}}", f"Vol AL-09 : {POSTE[0].lower()}{POSTE[1:]}", language="fr"),
    _dated("counter of a page, French", "Publié le : mercredi, 8 juin 2022 18:42    Lu : 47 fois", "2022-06-08", "fr"),
    _dated("counter of a page", "Posted 8 June 2022 | 213 views", "2022-06-08"),
    _dated("last change, French", "Dernière modification : 28/06/2022", "2022-06-28", "fr"),
    Layout("hour after the dateline's date", f"{POSTE}\n\nLutz, le 8 juin 2022, 18 h – {{body}}", POSTE, None, "2022-06-08", "Lutz", language="fr"),
    Layout("day in figures after a region", f"{STATION}\n\nLutz (NO), 12/08/2022 — On August 11, it was opened. {{body}}", STATION, None, "2022-08-12", "Lutz"),
    Layout("bare day at the end", f"{POSTE}\n\n{{body}}\n\n28/06/2022 17:42", POSTE, None, "2022-06-28", language="fr"),
    Layout("question as the title, long line of its day", "PUBLIC NOTICE\n\nWhat was that light over the bay?\n\nPosted on Wednesday, June 8, 2022 | Category: Outreach | Reading time: 3 min\n\n{body}", "What was that light over the bay?", None, "2022-06-08"),
    # Wires, portals, ministers
    Layout("release of a wire", f"{STATION}\n\nJune 8, 2022 09:00 AM Eastern Daylight Time\n\n{{body}}", STATION, None, "2022-06-08"),
    Layout("two ministers", f"Joint media release\n\nThe Hon Ina Sund MP\nMinister for Industry and Science\n\nSenator the Hon Bo Ek\nMinister for Foreign Affairs\n\n8 June 2022\n\n{STATION}\n\n{{body}}", STATION, None, "2022-06-08", None, "minister-for-industry-and-science"),
    Layout("number among counters", f"{STATION}\n\nPosted On: 08 JUN 2022 7:45PM by NPA Norrby\n\n{{body}}\n\n(Release ID: 1832345) Visitor Counter : 1203", STATION, "1832345", "2022-06-08", None, "npa"),
    Layout("sort of body above its name", f"{STATION}\n\nJune 8, 2022 (JST)\n\nNational Research and Development Agency\nNorland Space Exploration Agency (NSXA)\n\n{{body}}", STATION, None, "2022-06-08", None, "norland-space-exploration-agency"),
    Layout("weekday before figures", f"{STATION}\n\nWed 08-06-2022 19:08 PM\n\nNORRBY, 8th June, 2022 (NAM) -- {{body}}", STATION, None, "2022-06-08", "NORRBY", "nam"),
    Layout("wire between strokes after a point", f"{STATION}\n\nNORRBY, June 8, 2022. /NASS/. {{body}}", STATION, None, "2022-06-08", "NORRBY", "nass"),
    Layout("ministry over two lines", f"MINISTÈRE DE L'ÉCONOMIE\nET DES PORTS\n\nCommuniqué de presse\n\n{POSTE}\n\n{{body}}", POSTE, publisher="ministere-de-leconomie-et-des-ports", language="fr"),
    Layout("portal, French", f"Le portail du Gouvernement norlandais\n\n{POSTE}\n\nDépartement fédéral de la mer\n\nBerne, 08.06.2022 - {{body}}", POSTE, None, "2022-06-08", "Berne", "departement-federal-de-la-mer", language="fr"),
    Layout("house of whom to contact", f"{STATION}\n\nNorrland Space Board has opened it. {{body}}\n\n- ends -\n\nFor media enquiries, contact Bo Ekman at Norrland Space Board on 01234 567890.", STATION, publisher="norrland-space-board", contacts=("Bo Ekman",)),
    Layout("we at", f"{STATION}\n\n8 June 2022\n\nToday, we at Zorbex Orbital are proud to open it. {{body}}", STATION, None, "2022-06-08", None, "zorbex-orbital"),
    Layout("own deed of a long name, French", f"{POSTE}\n\nL'Office orbital du Nord a le plaisir de vous annoncer l'ouverture. {{body}}", POSTE, publisher="office-orbital-du-nord", language="fr"),
    Layout("press office that sends", f"From: NSB Press Office <press@nsb.example>\nDate: Wed, 8 Jun 2022 10:00:00 +0200\nSubject: {STATION}\n\nNorrland Space Board (NSB) has opened it. {{body}}", STATION, None, "2022-06-08", None, "norrland-space-board"),
    Layout("who tells in small letters, French", f"{POSTE}\n\nCommuniqué – Publié le 08.06.2022\n\n{{body}}\n\nCommuniqué par le ministère de l'Énergie et de la Mer", POSTE, None, "2022-06-08", None, "ministere-de-lenergie-et-de-la-mer", language="fr"),
    Layout("day in brackets below the title, French", f"Norlande Diplomatie - Ministère de la Mer et des Ports\n\n{POSTE}\n\nCommuniqué de Mme Ina Sund, ministre de la Mer et des Ports (8 juin 2022)\n\n{{body}}", POSTE, None, "2022-06-08", None, "ministere-de-la-mer-et-des-ports", language="fr"),
    Layout("statement that is its own title, French", "Déclaration conjointe du Président de la Norlande et du Premier ministre de la Zorbie.\n\nPublié le 8 juin 2022\n\n{body}", "Déclaration conjointe du Président de la Norlande et du Premier ministre de la Zorbie.", None, "2022-06-08", language="fr"),
    Layout("month between strokes", f"{STATION}\n\nNorrby – 08/June/2022 – Zorbix has opened it. {{body}}", STATION, None, "2022-06-08", "Norrby"),
    Layout("figures with hyphens in a dateline, French", f"{POSTE}\n\nLutz, 08-06-2022 (NIP) - {{body}}", POSTE, None, "2022-06-08", "Lutz", "nip", language="fr"),
    # Contacts
    Layout("signed below the function, French", f"{POSTE}\n\n{{body}}\n\nLe Chargé de communication\nBo EKMAN", POSTE, contacts=("Bo EKMAN",), language="fr"),
    Layout("houses by their letters", f"{STATION}\n\n{{body}}\n\nPress Contacts:\nNSB – Ina Sund, +47 000 00 000\nQSA – Bo Ekman, +46 000 00 000", STATION, contacts=("Ina Sund", "Bo Ekman")),
    Layout("towns in brackets", f"{STATION}\n\n{{body}}\n\nFor further information, images or interviews please contact:\nIna Sund (Norrby) – ina@nsb.example\nBo Ekman (Lutz) – bo@qsa.example", STATION, contacts=("Ina Sund", "Bo Ekman")),
    Layout("researcher before the name, French", f"{POSTE}\n\n{{body}}\n\nContacts\n\nChercheuse CNRN | Ina Sund | T +33 1 44 27 48 19 | ina@cnrn.example", POSTE, contacts=("Ina Sund",), language="fr"),
    Layout("two contacts on top", f"Contact: Mara Lindqvist, NSB Satellite and Information Service\nTom Aldane, NSB National Weather Service\n\n8 June 2022\n\n{STATION}\n\n{{body}}", STATION, None, "2022-06-08", contacts=("Mara Lindqvist", "Tom Aldane")),
    Layout("contacts with their houses in brackets", f"{POSTE}\n\n{{body}}\n\nContacts médias : Mme Lucie Palandre (consulat général) ; M. Tom O'Halden (Agence spatiale de Zubrovie)", POSTE, contacts=("Lucie Palandre", "Tom O'Halden"), language="fr"),
    Layout("office before the contact, French", f"{POSTE}\n\n{{body}}\n\nContact : service de coopération et d'action culturelle – Mme Clara Ribaumont, attachée de coopération scientifique", POSTE, contacts=("Clara Ribaumont",), language="fr"),
    Layout("for whose attention", f"{STATION}\n\n{{body}}\n\nEnquiries: Secretariat of the Working Group, attn. Ms. Siti Yassan, Technical Officer", STATION, contacts=("Siti Yassan",)),
    Layout("signed by a press officer", f"{STATION}\n\n{{body}}\n\nDr. (Mrs.) Ngoza Ezeadu\nHead, Media and Corporate Affairs\n10th October, 2012", STATION, None, "2012-10-10", contacts=("Ngoza Ezeadu",)),
    Layout("signed by a press officer, French", f"{POSTE}\n\n{{body}}\n\nSource :\nMarie-Ève Gendrin, conseillère en relations médias", POSTE, contacts=("Marie-Ève Gendrin",), language="fr"),
    Layout("contact of a third language", f"{STATION}\n\n{{body}}\n\nFor further information, please contact:\nNSB Newsroom – Żaneta Šimková\nTel: +356 2555 0123", STATION, contacts=("Żaneta Šimková",)),
    # Publishers
    Layout("newspaper, French", f"Le Quotidien du Nord en français\nRubrique : Science\n\n{POSTE}\n\nLUTZ, 8 juin 2022 – L'ESA y participe, et l'ESA s'en réjouit. {{body}}", POSTE, None, "2022-06-08", "LUTZ", "quotidien-du-nord", language="fr"),
    Layout("newspaper and section", f"THE NORRLAND HERALD – Science\n\n{STATION}\n\nLutz (NPA) – {{body}}", STATION, place="Lutz", publisher="norrland-herald"),
    Layout("path that a body begins", f"NSBA  >  News  >  International cooperation\n\n{STATION}\n\n08.06.2022\n\nThe NSBA and ESA met. {{body}}", STATION, None, "2022-06-08", None, "nsba"),
    Layout("rubric below news", f"News & PR  >  International Affairs\n\n{STATION}\n\n8 June 2022\n\n{{body}}", STATION, None, "2022-06-08"),
    Layout("agency that was told, French", f"{POSTE}\n\n{{body}}\n\nDans une déclaration à la NPA, l'ambassadrice s'en est réjouie.", POSTE, publisher="npa", language="fr"),
    Layout("agency that was told", f"{STATION}\n\n{{body}}\n\nIn a statement to the NPA, the envoy was glad of it.", STATION, publisher="npa"),
    Layout("domain of a department", f"{STATION}\n\nThe Department of Ports opened it. {{body}}\n\nFor further information, please contact the Office of Space Affairs at OSA-Press@ports.example.", STATION, publisher="department-of-ports"),
    Layout("seat of an embassy, told below", f"Embassy of Norland\n\n8 June 2022\n\n{STATION}\n\n{{body}}\n\nThe Embassy of Norland in Zorbia thanks all.", STATION, None, "2022-06-08", None, "embassy-of-norland-in-zorbia"),
    Layout("day in figures that is no telephone number", f"Home > News\n\n{STATION}\nNews item | 19-04-2025\n\nThe Norrland Space Board (NSB) and ESA met. {{body}}\n\nAbout NSB\nThe Norrland Space Board is an agency.", STATION, None, "2025-04-19", None, "norrland-space-board"),
    Layout("capitals without accents", f"République de Zubrovie\nUn Peuple – Un But – Une Foi\n\nMINISTERE DE LA PECHE, DE L'ENERGIE ET DU NUMERIQUE\nCellule de communication\n\nCOMMUNIQUE DE PRESSE\n\n{POSTE}\n\nLutz, le 8 juin 2022\n\nLe Ministère de la Pêche, de l'Énergie et du Numérique a le plaisir d'en informer le public. {{body}}", POSTE, None, "2022-06-08", "Lutz", "ministere-de-la-peche-de-lenergie-et-du-numerique", language="fr"),
    Layout("agency that hands out", f"Department of Space\n\n{STATION}\n\nPosted On: 18 NOV 2022 6:47PM by NPA Norrby\n\n{{body}}", STATION, None, "2022-11-18", None, "npa"),
    Layout("office that signs", f"{STATION}\n\nThe Norrland Space Agency has opened it. {{body}} The Agency has its seat in Norrby. In Norrby the Agency is glad.\n\nPromotion and Communication Office", STATION, publisher="norrland-space-agency"),
    Layout("body in the contacts", f"{STATION}\n\nThe Norrland Space Board (NSB) has opened it. {{body}}\n\nAbout MORABU\nThe mobile base is a department.\n\nContacts\n\nMara Lindqvist\nNorrland Space Board (NSB)\nCorporate Communications\nTel.: +49 8153 28-00", STATION, publisher="norrland-space-board", contacts=("Mara Lindqvist",)),
    Layout("town of a consulate", f"Consulat général de Zubrovie – Lutz\n\n{POSTE}\n\n{{body}}", POSTE, publisher="consulat-general-de-zubrovie-lutz", language="fr"),
    Layout("legal form in brackets", f"Norrland Geo-Space Agency (Public Organization)\n\n{STATION}\n\nThe head of Norrland Geo-Space Agency (Public Organization) or NGSA was there. {{body}}", STATION, publisher="norrland-geo-space-agency"),
    Layout("two bodies with a dash", f"JOINT PRESS RELEASE\nNorrland Space Board – Orlan Space Office\n\n{STATION}\n\n{{body}}", STATION, publisher="norrland-space-board"),
    Layout("body and town", f"Norrland Space Board – Norrby\n8 June 2022\n\n{STATION}\n\n{{body}}", STATION, None, "2022-06-08", None, "norrland-space-board"),
    Layout("acronym above the name", f"NSB\nNorrland Space Board\n\nPR 7–2021\n\n{STATION}\n\n{{body}}", STATION, "PR 7-2021", None, None, "norrland-space-board"),
    Layout("government above its ministry", f"Government of Norland\nMinistry of Roads and Ports\n(Office of the Spokesperson)\n\n{STATION}\n\n{{body}}", STATION, publisher="ministry-of-roads-and-ports"),
    Layout("embassy that has other seats", f"Embassy of Norland in Zorbia and to the African Union\n\n{STATION}\n\n{{body}}", STATION, publisher="embassy-of-norland-in-zorbia"),
    Layout("embassy that has other seats, French", f"Ambassade de Norlande en Zorbie, accréditée auprès du Quell\n\n{POSTE}\n\n{{body}}", POSTE, publisher="ambassade-de-norlande-en-zorbie", language="fr"),
    Layout("press office that is a body", f"Press Information Bureau\nGovernment of Norland\nCabinet\n\n{STATION}\n\nPosted on 8 June 2022 by PIB Norrby\n\nESA will run it, and ESA is glad. {{body}}", STATION, None, "2022-06-08", None, "press-information-bureau"),
    Layout("office of a minister", f"Office of the Prime Minister\n\n{STATION}\n\nESA will run it, and ESA is glad. {{body}}", STATION, publisher="office-of-the-prime-minister"),
    Layout("office of a minister, French", f"Bureau du Premier ministre\n\n{POSTE}\n\n{{body}}", POSTE, publisher="bureau-du-premier-ministre", language="fr"),
    Layout("issuing body", f"{STATION}\nPress Release Number: PR-118\nIssuing body: Norrland Space Board\n\n{{body}}", STATION, "PR-118", None, None, "norrland-space-board"),
    Layout("name and acronym above the title", f"Écoute Nord (ECNOR)\n\n8 juin 2022\n\n{POSTE}\n\nECNOR a ouvert le poste. {{body}}", POSTE, None, "2022-06-08", None, "ecoute-nord", language="fr"),
    Layout("rubrics' words that are a name", f"NORDIC LAUNCH SERVICES\n\n{STATION}\n\nFor Nordic Launch Services it is the first. Those at Nordic Launch Services are glad. {{body}}", STATION, publisher="nordic-launch-services"),
    _closed("copyright", "© 2022 Norrland Space Board. All rights reserved.", "norrland-space-board"),
    _closed("copyright after the name", "Norrland Space Board © All Rights Reserved", "norrland-space-board"),
    _closed("copyright, French", "© Agence spatiale de Zubrovie – Mentions légales", "agence-spatiale-de-zubrovie", "fr"),
    _closed("source at the end", "- 30 -\n\nSource : Agence spatiale de Zubrovie", "agence-spatiale-de-zubrovie", "fr"),
    _closed("issued by, at the end", "ISSUED BY THE NORRLAND SPACE BOARD", "norrland-space-board"),
    _closed("handed out, French", "Communiqué par l'Agence spatiale de Zubrovie", "agence-spatiale-de-zubrovie", "fr"),
    _closed("wire's source in capitals", "-30-\n\nSOURCE Norrland Space Board", "norrland-space-board"),
    _closed("about a paper, then its publisher", "About the agreement\n\nIt was reached in 2019.\n\nAbout the Norrland Space Board\n\nThe board was founded in 1961.", "norrland-space-board"),
    _closed("about a prize and a craft, French", "À propos du prix Lyre\n\nIl est remis tous les ans.\n\nÀ propos de la mission Véga\n\nElle durera dix ans.\n\nSource : Agence spatiale de Zubrovie", "agence-spatiale-de-zubrovie", "fr"),
    _closed("department and body", "Issued by: Public Affairs Directorate, Norrland Space Board", "norrland-space-board"),
    # Sites
    Layout("path after a label", f"You are here: Home / Media centre / News\n{STATION}\n8 June 2022\n{{body}}", STATION, None, "2022-06-08"),
    Layout("path with a year", f"NSB / News / 2022 / May\n\n{STATION}\n\n8 June 2022\n\n{{body}}", STATION, None, "2022-06-08"),
    Layout("title that goes on after a semicolon", "Two agencies open a listening post;\nHarbour board runs the site\n\n8 June 2022\n\n{body}", "Two agencies open a listening post; Harbour board runs the site", None, "2022-06-08"),
    _dated("year first with points and blanks", "Release date: 2022. 6. 8.", "2022-06-08"),
    Layout("days first by the publisher's country", f"European Space Agency\n05/07/2016\n\n{STATION}\n\n{{body}}", STATION, None, "2016-07-05", None, "esa"),
    Layout("months first by the publisher's country", f"NASA\nNational Aeronautics and Space Administration\n05/07/2016\n\n{STATION}\n\n{{body}}", STATION, None, "2016-05-07", None, "nasa"),
    Layout("title of a page, then the title", f"{STATION} - Norrland Space Board\n\nMenu\nSearch\n\n{STATION}\n\n8 June 2022\n\n{{body}}", STATION, None, "2022-06-08", None, "norrland-space-board"),
    Layout("buttons after a label", f"{POSTE}\n\nPublié le mercredi 08 juin 2022 à 10:30\n\nPartager : Facebook | X | LinkedIn\n\n{{body}}", POSTE, None, "2022-06-08", language="fr"),
    Layout("minister on top", f"Media Releases\nThe Hon Ina Sund MP\nMinister for Roads and Ports\n\n8 June 2022\n\n{STATION}\n\n{{body}}", STATION, None, "2022-06-08"),
    Layout("statement of two bodies", "Joint Statement by the Norrland Space Board and the Orlan Space Office\n\n8 June 2022\n\n{body}", "Joint Statement by the Norrland Space Board and the Orlan Space Office", None, "2022-06-08"),
    Layout("office of a body", f"Press service of the Government of Norland\n08.06.2022 14:35\n\n{STATION}\n\n{{body}}", STATION, None, "2022-06-08", None, "government-of-norland"),
    Layout("office of a body, French", f"Direction générale de l'Agence spatiale de Zubrovie\n\nObjet : {POSTE}\n\nDate : 08/06/2022\n\n{{body}}", POSTE, None, "2022-06-08", None, "agence-spatiale-de-zubrovie", language="fr"),
    Layout("sender, French", f"Communiqué de presse\nDe : Agence spatiale de Zubrovie\n\n{POSTE}\n\n{{body}}", POSTE, publisher="agence-spatiale-de-zubrovie", language="fr"),
    Layout("information to the press, French", f"MINISTÈRE DES ROUTES ET DES PORTS\n\nInformation à la presse\n\n{POSTE}\n\nle 8 juin 2022\n\n{{body}}", POSTE, None, "2022-06-08", None, "ministere-des-routes-et-des-ports", language="fr"),
    Layout("labels on lines of their own", f"{STATION}\nThe antennas stand in a hall.\n\nFrom:\nNorrland Space Board\nPublished\n8 June 2022\n\n{{body}}", STATION, None, "2022-06-08"),
    Layout("topic above the title", f"Topic: Space · International affairs\n\n{STATION}\n\nPublished 09.02.2024 | News\n\n{{body}}", STATION, None, "2024-02-09"),
    Layout("points in a dateline", f"{STATION}\n\nBerne, 09.02.2024 - {{body}}", STATION, None, "2024-02-09", "Berne"),
    Layout("short names in brackets", f"Corlan Ltd\n(\"Corlan\" or \"the Group\")\n\n8 June 2022\n\n{STATION}\n\n{{body}}", STATION, None, "2022-06-08"),
    Layout("number of a year in capitals", f"PRESS RELEASE NO. 3 OF 2024\n\n{STATION.upper()}\n\n{{body}}", STATION.upper(), "3 OF 2024"),
    Layout("published by, French", f"## {POSTE}\n\n**Publié le** 8 juin 2022 **par** Agence spatiale de Zubrovie\n\n{{body}}", POSTE, None, "2022-06-08", None, "agence-spatiale-de-zubrovie", language="fr"),
    Layout("prime minister's cabinet, French", f"Cabinet du Premier ministre de Zubrovie\n\n{POSTE}\n\nCommuniqué\n\nLe 8 juin 2022\n\n{{body}}", POSTE, None, "2022-06-08", None, "cabinet-du-premier-ministre-de-zubrovie", language="fr"),
    _closed("office of a president", "Office of the President of Norland", "office-of-the-president-of-norland"),
)  # fmt: skip
