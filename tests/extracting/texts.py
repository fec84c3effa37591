"""Texts that between them make every rule of the extraction fire; invented, for tests of evidence and determinism."""

from __future__ import annotations

ENGLISH = (
    "On 3 June 2019, the Norland Space Agency has appointed Dr Ana Sol as Chief Engineer.",
    "The antenna was carved by Norland Robotics of Bergen under a contract awarded by DLR in July 2011.",
    "Founded in 2017 in Tartu, Norland Space Works builds probes.",
    "Appointed on 3 June 2019, Dr Ana Sol thanked CNES.",
    "CNES and ISRO held a joint workshop on the oceans in Toulouse on 3 June 2019.",
    "A Romanian-Bulgarian Bilateral Meeting was held in Bucharest on 3 June 2019.",
    "CNES President Ana Sol met with Bo Ek, Director General of DLR, on 3 June 2019 in Bonn to sign "
    "a protocol on dust.",
    "Monday 3 June, in the presence of Austrian President Cy Oxley and his Slovak counterpart, CNES President Ana Sol "
    "and Bo Ek, Chairman of DLR, signed a letter of intent.\n\nThis letter of intent aims to develop cooperation, "
    "pursuant to the intergovernmental agreement signed by Austria and Slovakia in 2007.",
    "On 3 June 2019 CNES and DLR signed the Oslo Declaration. The Oslo Declaration was signed in the presence of the "
    "French President. The signing of the Oslo Declaration was a joy.",
    "The framework agreement between CNES and the Norwegian Space Agency entered into force on 1 February 2019.",
    "The framework agreement between CNES and DLR is currently in preparation.",
    "On 3 June 2019, Norway joined the European Space Alliance.",
    "The accession of Norway to the Oslo Declaration was on 3 June 2019.",
    "Portugal ratified the agreement on 3 June 2019. The ratification of the agreement by Portugal was on 3 June 2018.",
    "Portugal deposited its instrument of ratification on 3 June 2019.",
    "CNES and DLR amended their memorandum of understanding on 3 June 2019.",
    "On 3 June 2019 CNES and DLR renewed their framework agreement.",
    "The extension of the memorandum of understanding between CNES and DLR was on 3 June 2018.",
    "A meeting between CNES and DLR took place in Bonn on 3 June 2019.",
    "On 3 June 2019, French President Cy Oxley received Bo Ek, President of Portugal, in Paris.",
    "CNES President Ana Sol spoke by telephone with Bo Ek, Chairman of DLR, on 3 June 2019.",
    "On 3 June 2019, a videoconference between CNES and DLR was held.",
    "A delegation of Norland Space Office visited JAXA on 3 June 2019.",
    "CNES President Ana Sol toured the clean rooms of JAXA on 3 June 2019.",
    "CNES President Ana Sol was in Oslo. On 3 June 2019 she took part in the Space Conference, a workshop which DLR organised.",
    "The camera was supplied by JAXA under an agreement signed with CNES in May 2016.",
    "Ana Sol received on 3 June 2019 the Zorb Prize presented by CNES.",
    "CNES President Ana Sol recalled the talks she held with DLR Chair Bo Ek in Oslo on 3 June 2019.",
    "The visit of DLR to CNES on 3 June 2019 was long. CNES's visit to JAXA took place on 4 June 2019.",
    "At the invitation of JAXA, CNES President Ana Sol visited Tokyo on 3 June 2019.",
    "The 12th session of the France-Norway Space Committee was held in Oslo on 3 June 2019, chaired by Ana Sol, "
    "President of CNES.",
    "ISRO launched the Zorb-2 satellite on 3 June 2019 from Kourou aboard a Vega rocket.",
    "The Zorb-2 satellite was launched by ISRO on 3 June 2019.",
    "The launch on 3 June 2019 of JAXA's Lumo mission, with an instrument developed by CNES and a radio to which DLR "
    "contributed, drew crowds. They spoke of the Zorb-2 mission and its Phib instrument.",
    "The Phib spectrometer on the Zorb-2 probe was built by DLR.",
    "The Zorb-3 probe landed on the Moon on 3 June 2019. The landing of the Zorb-3 probe on 3 June 2019 was soft.",
    "The Council elected Ana Sol as its chair on 3 June 2019. They praised the appointment of Dr Bo Ek on 4 June 2019.",
    "CNES President Ana Sol was appointed Chair of the Zorbex Committee on 3 June 2019.",
    "ESA awarded Dr Bo Ek the Comet Prize on 3 June 2019.",
    "On 3 June 2019 NASA selected Zorbex Ltd for a contract.",
    "JAXA handed over lunar samples to NASA on 3 June 2019. The handover of lunar samples by JAXA was on 4 June 2019.",
    "CNES and DLR created a joint working group on 3 June 2019. The creation of the joint working group by CNES on "
    "4 June 2019 was new.",
    "They met at the Oslo Space Show from 3 to 5 June 2019.",
    "DLR conducted a test of the Zorb-4 probe on 3 June 2019.",
    "The Zorb contest was organised by DLR in Oslo on 3 June 2019 with the support of CNES. The "
    "final was on 4 June 2019.",
    "CNES and DLR met in Bonn on 3 June 2019. They signed a protocol.",
    "Dr Ana Sol signed the memorandum of understanding on 3 June 2018 on behalf of CNES.",
    "After the talks, CNES President Ana Sol commented: “During my last visit to Norway, I saw the interest.”",
    "Norway attended the signing of the memorandum between CNES and DLR on 3 June 2019.",
    "CNES President Ana Sol and Dr Bo Ek witnessed the signing of the protocol between CNES and DLR on 3 June 2019.",
    "In April 2018, CNES and DLR signed a protocol on climate studies. They saw Roscosmos. Then Sol left Dr Ana Sol.",
    "On 3 June 2018, CNES and DLR signed a non-binding letter of intent.",
    "Dr Ana Sol came to Oslo. Then Sol left the room.",
    "CNES President Ana Sol and Bo Ek, Director General of DLR, visited Oslo on 3 June 2019. Their meeting in Oslo on "
    "4 June 2019 was long.",
    "CNES and DLR began negotiations on a framework agreement on 3 June 2019.",
    "A working meeting brought together CNES and DLR on 3 June 2019 in Bonn.",
    "Zorbex Ltd won a contract from NASA on 3 June 2019. Zorbex Ltd received a contract from ESA on 3 June 2019.",
    "The 12th session of the joint committee between CNES and DLR was held in Oslo on 3 June 2019.",
    "CNES and DLR held the 12th session of the France-Norway Space Committee in Oslo on 3 June 2019.",
    "CNES President Ana Sol met Bo Ek, Director General of DLR, on 3 June 2019 in Bonn to sign a protocol on dust.",
    "CNES and DLR met in Bonn on 3 June 2019 to sign a protocol on dust.",
    "The joint committee of CNES and DLR met in Oslo on 3 June 2019.",
    "On a visit to JAXA on 3 June 2019, CNES President Ana Sol met Bo Ek, Director General of DLR.",
    "A protocol on dust was signed by CNES and DLR in April 2018.",
    "CNES announced the signing of an agreement with DLR on 3 June 2019.",
    "“We did it,” said Ana Sol, ESA Director of Science. “It was fun,” she added.\n\nAccording to "
    "Ana Sol, Head of DLR, "
    "“all is well today in Bonn”.",
    "The signing of the protocol between CNES and DLR in Bonn:\n\n- a memorandum of understanding on lunar dust\n",
)
FRENCH = (
    "Le président du CNES, Ana Sol, a rencontré Bo Ek, directrice générale de l'ESA, le 3 juin 2019 "
    "à Oslo, en présence "
    "de Cy Oxley, ministre portugais de la Science.",
    "Mardi 4 juin, Ana Sol, présidente du CNES, et Bo Ek, directeur de l'Agence spatiale norlandaise "
    "(ASN), ont signé un "
    "accord-cadre sur la surveillance des océans. L'accord a été signé en présence du président norvégien.",
    "Le 3 juin 2019, la Norvège a adhéré aux Accords Artemis. Le Portugal est le 21e pays à signer "
    "les Accords Artemis.",
    "Le Portugal a ratifié l'accord le 3 juin 2019. L'accord est entré en vigueur le 1er février 2019.",
    "Le CNES et le DLR ont modifié leur protocole d'accord le 3 juin 2019.",
    "Le CNES et le DLR ont prolongé leur accord-cadre le 3 juin 2019.",
    "Le satellite Zorb-3 a été lancé le 3 juin 2019 depuis Kourou par une fusée Vega.",
    "Le CNES et le DLR ont créé un groupe de travail le 3 juin 2019.",
    "Une délégation de l'ISRO a été accueillie au siège du CNES le 3 juin 2019.",
    "Le CNES et le DLR ont tenu le 3 juin 2019 à Bonn une réunion sur le climat.",
    "« Nous sommes heureux », a déclaré Ana Sol, présidente du CNES.",
)
