import type { workshop as en } from '../en/workshop';

export const workshop = {
  'command.setWorkshop': 'Muuta työpajaa',
  'command.editWorkshopText': 'Kirjoita työpajaan',
  'command.addStep': 'Lisää askel',
  'command.setStep': 'Muuta askelta',
  'command.moveStep': 'Siirrä askelta',
  'command.duplicateStep': 'Monista askel',
  'command.removeSteps': 'Poista askelia',
  'command.restoreSteps': 'Palauta askelia',
  'command.spreadMinutes': 'Jaa minuutit loppuohjelmalle',
  'command.applyTemplate': 'Ota ohjelma mallista',
  'command.makeCluster': 'Yhdistä lappuja',
  'command.addToCluster': 'Lisää lappuja ryhmään',
  'command.takeFromCluster': 'Ota lappuja ryhmästä',
  'command.mergeClusters': 'Yhdistä ryhmiä',
  'command.moveCluster': 'Siirrä ryhmää',
  'command.removeClusters': 'Pura ryhmiä',
  'command.restoreClusters': 'Palauta ryhmiä',
  'command.writeRound': 'Kirjaa paljastettu tauluille',
  'workshop.source': 'työpaja {date}',
  'workshop.refused.writesNothing': 'Tämä kierros ei kirjaa mitään tauluille.',
  'workshop.deals': 'Sopimukset',
  'workshop.deals.lead':
    'Missä antaja ja vastaanottaja näkevät eri tavoin, he sopivat: kuka tekee mitä ja mistä alkaen. Sopimuksesta tulee heti toimenpide.',
  'workshop.deal.add': 'Tehkää sopimus',
  'workshop.deal.addAt': 'Tehkää sopimus: {name}',
  'workshop.deal.differ': '{question} Antaja {giver}, vastaanottaja {receiver}.',
  'workshop.themeChoice': 'Työpajan teemat',
  'workshop.themeChoice.lead':
    'Valitkaa yksi tai kaksi, ei enempää. Sopikaa sitten, kuka tekee mitä ja mihin mennessä.',
  'workshop.themeChoice.row':
    '{name} ({dots, plural, one {# piste} other {# pistettä}}, {people, plural, one {# ihminen} other {# ihmistä}})',
  'workshop.themeChoice.take': '{n, plural, one {Ota teemaksi} other {Ota teemoiksi}}',
  'workshop.themeChoice.addTo': 'Lisää toimenpide: {name}',
  'workshop.refused.tooManySteps': 'Työpajassa voi olla enintään {max, number} askelta.',
  'workshop.refused.noNotes': 'Valitse vähintään yksi lappu.',
  'workshop.refused.tooManyNotes': 'Yhteen ryhmään mahtuu enintään {max, number} lappua.',
  'workshop.refused.notInCluster': 'Mikään näistä lapuista ei ole ryhmässä.',
  'workshop.refused.oneCluster': 'Valitse vähintään kaksi saman kierroksen ryhmää.',
  'workshop.refused.nothingToSpread': 'Tulevissa askelissa ei ole minuutteja, joita muuttaa.',
  'workshop.refused.unknownRound': 'Tämä kierroslaji on sovelluksen toisesta versiosta.',
  'workshop.refused.otherMode': 'Tämä kierros ei voi luvata sitä. Valitse toinen tapa.',
  'workshop.refused.noEarlierRound': 'Kierrosta, johon tämä perustuu, ei ole vielä pidetty.',
  'workshop.refused.notRevealed': 'Kierrosta, johon tämä perustuu, ei ole vielä paljastettu.',
  'workshop.refused.nothingSplit': 'Mikään ei jakanut mielipiteitä kahtia: uudelleen kysyttävää ei ole.',
  'workshop.refused.noItems': 'Tällä taululla ei ole kysyttävää. Valitse jotain muuta.',
  'workshop.refused.questionMissing': 'Kirjoita, mistä äänestetään ja mitä äänestys ratkaisee.',
  'workshop.refused.otherModeBefore': 'Toinen kierros lupaa saman kuin ensimmäinen: valitse sama tapa.',
  'workshop.template.twoHours': 'Kaksi tuntia: peilistä toimenpiteisiin',
  'workshop.template.twoHours.what':
    'Hiljainen ideointi, peili, hukka tekijöiltä ja kädenpuristus, äänestys ja yksi tai kaksi teemaa toimenpiteineen. 8–40 ihmiselle, asiakkaat mukana tai kysytty etukäteen.',
  'workshop.template.mirror45': '45 minuuttia: peili',
  'workshop.template.mirror45.what':
    'Asiakkaiden näkemys vasten henkilöstön näkemystä ja arvausta, toinen kierros kahtia jakavista ja toimenpiteet.',
  'workshop.template.wasteHour': 'Tunti: hukkajahti',
  'workshop.template.wasteHour.what':
    'Työn tekijät kertovat, mihin aikaa kuluu turhaan, tiimit sopivat kapulanvaihdoista, lopuksi äänestys ja toimenpiteet.',
  'workshop.plan.join': 'Tervetuloa: mitkä kohdat ovat sinun?',
  'workshop.plan.join.do': 'Liity puhelimella. Merkitse kohdat, jotka teet itse.',
  'workshop.plan.join.notes':
    'Kerro, mitä varten työpaja on ja mitä vastauksille tapahtuu. Jos jollakulla ei ole laitetta, kirjaa hänen vastauksensa puolesta.',
  'workshop.plan.notes': 'Hiljainen ideointi',
  'workshop.plan.notes.do':
    'Kirjoita, mitä olet huomannut, yksi ajatus lapulle. Lue sitten toisten laput ja kirjoita lisää. Vielä ei puhuta.',
  'workshop.plan.notes.notes': 'Kolme minuuttia kirjoitusta, kaksi lukemista, kolme kirjoitusta. Lappuja ei selitetä.',
  'workshop.plan.merge': 'Mitä kirjoitimme',
  'workshop.plan.merge.do': 'Mitkä laput sanovat samaa? Yhdistetään ne.',
  'workshop.plan.merge.notes':
    'Paljasta laput. Vahvista ehdotetut samankaltaiset ja kysy, ennen kuin yhdistät sellaisia, jotka vain näyttävät samoilta.',
  'workshop.plan.mirror': 'Peili',
  'workshop.plan.mirror.do':
    'Asiakkaat: miten sujui? Te, jotka työskentelette täällä: miten te näette sen, ja mitä asiakkaat sanovat?',
  'workshop.plan.mirror.notes':
    'Kukaan ei näe vastauksia ennen paljastusta, et sinäkään. Asiakkaat ovat voineet vastata myös etukäteen linkistä.',
  'workshop.plan.gaps': 'Sokeat pisteet ja kahtiajaot',
  'workshop.plan.gaps.do': 'Mitä emme nähneet? Missä näemme eri tavoin, ja miksi?',
  'workshop.plan.gaps.notes':
    'Paljasta yksi kerrallaan: ensin arvaus, sitten asiakkaat. Puhukaa kolmesta viiteen leveimmästä erosta ja antakaa molempien ääripäiden perustella.',
  'workshop.plan.second': 'Toinen kierros kahtiajaoista',
  'workshop.plan.second.do': 'Vastaa vielä kerran, vain siihen, mikä jakoi mielipiteet.',
  'workshop.plan.second.notes':
    'Kenenkään ei tarvitse muuttaa mieltään. Pysyvä kahtiajako on havainto: kenties asiakkaita on kahdenlaisia.',
  'workshop.plan.break': 'Tauko',
  'workshop.plan.break.do': 'Jatkamme hetken kuluttua.',
  'workshop.plan.break.notes': 'Katso, ketkä vastasivat ja kenen näkemys puuttuu.',
  'workshop.plan.waste': 'Hukka tekijöiltä',
  'workshop.plan.waste.do':
    'Vain omat kohtasi: mihin aikasi kuluu turhaan, kuinka usein, montako minuuttia kerralla? Asiakkaat: huomasitteko sen?',
  'workshop.plan.waste.notes': 'Puhutaan työstä, ei ihmisistä. Karkeat luvut riittävät.',
  'workshop.plan.handshake': 'Kädenpuristus',
  'workshop.plan.handshake.do':
    'Jokaisessa omassa kapulanvaihdossasi: onko kaikki mukana, tuleeko se ajoissa, tiedämmekö, mitä toinen tarvitsee? Ja mitä toivot?',
  'workshop.plan.handshake.notes':
    'Molemmat puolet vastaavat samoihin kysymyksiin ennen kuin näkevät toistensa vastaukset.',
  'workshop.plan.found': 'Mihin aika kuluu ja missä kapula putoaa',
  'workshop.plan.found.do': 'Missä menetetään eniten? Missä antaja ja vastaanottaja näkevät eri tavoin?',
  'workshop.plan.found.notes':
    'Asiakkaan huomaama ensin, sillä asiakas maksaa siitä. Kun kapulanvaihto nähdään eri tavoin, pyydä osapuolia sopimaan: kuka, mitä, mistä alkaen.',
  'workshop.plan.groups': 'Ryhmissä: kuumat kohdat',
  'workshop.plan.groups.do': 'Kukin ryhmä ottaa yhden kuuman kohdan: mistä se johtuu, ja mikä olisi ensimmäinen teko?',
  'workshop.plan.groups.notes': 'Kolmen–viiden hengen ryhmät, joissa kussakin tekijä ja mielellään asiakas.',
  'workshop.plan.vote': 'Äänestys',
  'workshop.plan.vote.do': 'Anna pisteesi sille, mikä on tärkeintä.',
  'workshop.plan.vote.notes':
    'Sano vielä kerran, mistä äänestetään ja mitä äänestys ratkaisee. Tasatulos on tasatulos tai menee jatkoon.',
  'workshop.plan.actions': 'Teemat ja toimenpiteet',
  'workshop.plan.actions.do':
    'Valitkaa yksi tai kaksi teemaa, ei enempää. Kullekin: kuka tekee mitä ja milloin, ja mikä on ensimmäinen teko?',
  'workshop.plan.actions.notes': 'Toimenpide ilman omistajaa ja päivää on toive.',
  'workshop.plan.summary': 'Yhteenveto',
  'workshop.plan.summary.do': 'Mitä löysimme ja mitä teemme, jokaisen puhelimessa.',
  'workshop.plan.summary.notes': 'Sano, milloin toimenpiteisiin palataan. Silloin sama linkki avaa ne.',
  'workshop.plan.voteQuestion': 'Äänestämme, mihin tartumme ensin; se ratkaisee, mille suunnittelemme toimenpiteet.',
} as const satisfies Record<keyof typeof en, string>;
