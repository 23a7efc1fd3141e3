import type { ExampleTexts } from './example-texts';
import { finnishPersonas } from './personas-fi';
import { finnishGoals, finnishValue } from './value-goals-fi';

export const finnish: ExampleTexts = {
  project: 'Asunnon vuokraus',
  board: 'Vuokralaisen polku',
  roles: {
    maija: 'Asiakaskokemusjohtaja',
    jari: 'Asiakaspalvelupäällikkö',
    liisa: 'Huoltopäällikkö',
  },
  wanted:
    'Meiltä vuokraaminen on mutkatonta: tiedät, mitä seuraavaksi tapahtuu, ja tuttu ihminen pitää, mitä luvattiin.',
  reactions: {
    somebodyKnew: 'Joku tiesi heti tai soitti takaisin silloin, kun lupasi.',
    knowsWhere: 'Tiedän kysymättä, missä hakemukseni on.',
    atHome: 'Olin kotonani jo ensimmäisenä iltana.',
    putRight: 'Asia hyvitettiin, ennen kuin ehdin pyytää.',
  },
  data: { phone: 'Puhelinnumero', identity: 'Henkilötunnus', income: 'Tulotiedot', address: 'Osoite' },
  teams: {
    marketing: 'Markkinointi',
    service: 'Asiakaspalvelu',
    letting: 'Vuokraus',
    finance: 'Talous',
    maintenance: 'Kiinteistöhuolto',
    fixit: 'FixIt Oy',
  },
  stages: { looking: 'Etsiminen', applying: 'Hakeminen', movingIn: 'Muutto', living: 'Asuminen', fault: 'Vika' },
  touchpoints: {
    hearsOfIt: { title: 'Kuulee meistä ystävältä', description: 'Useimmat tuntevat jonkun, joka asuu meillä.' },
    seesListing: {
      title: 'Näkee ilmoituksen',
      description: 'Vertailee illalla puhelimella kolmea neljää asuntoa.',
      desiredReaction: 'Näen jo itseni asumassa siellä.',
    },
    retypesListing: {
      title: 'Ilmoitus kirjataan kahteen järjestelmään',
      description: 'Rekisteri ja verkkosivut eivät keskustele keskenään.',
    },
    asksByPhone: {
      title: 'Kysyy puhelimitse',
      description:
        'Onko vielä vapaa, saako koiran ottaa, milloin voi nähdä. Neljä puhelua kymmenestä jää ilman vastausta.',
      desiredReaction: 'Joku tiesi heti.',
    },
    waitsForCallback: {
      title: 'Odottaa takaisinsoittoa',
      description: 'Vuokraus on asuntonäytöissä; viestit kulkevat sähköpostilla.',
    },
    viewsFlat: {
      title: 'Käy asuntonäytössä',
      description: 'Kaksikymmentä minuuttia, yksi kerrallaan.',
      desiredReaction: 'Kerrottiin rehellisesti myös kadun melusta.',
    },
    fillsApplication: {
      title: 'Täyttää hakemuksen',
      description: 'Lomake ei kerro, mitä liitteitä tarvitaan.',
      desiredReaction: 'Kävi nopeammin kuin pelkäsin.',
    },
    checksApplication: { title: 'Hakemus tarkistetaan', description: 'Se, jolla on aikaa, ottaa päällimmäisen.' },
    asksForAttachment: {
      title: 'Pyytää puuttuvaa liitettä',
      description: 'Asiakaspalvelu kirjoittaa vuokrauksen puolesta.',
    },
    sendsAgain: { title: 'Lähettää samat tiedot uudestaan' },
    creditCheck: { title: 'Luottotietojen tarkistus' },
    waitsForApproval: {
      title: 'Odottaa hyväksyntää',
      description: 'Esihenkilö allekirjoittaa tiistaisin ja perjantaisin. Kukaan ei kerro hakijalle.',
      desiredReaction: 'Tiedän, missä hakemukseni on.',
    },
    hearsDecision: { title: 'Kuulee päätöksen', desiredReaction: 'He olivat iloisia puolestani.' },
    signsLease: { title: 'Allekirjoittaa sopimuksen', desiredReaction: 'Ymmärsin, mitä allekirjoitin.' },
    depositIsChecked: { title: 'Vakuus tarkistetaan' },
    getsKeys: {
      title: 'Saa avaimet',
      description: 'Vartti saman ihmisen kanssa, joka esitteli asunnon.',
      desiredReaction: 'Olen kotona.',
    },
    getsBill: {
      title: 'Saa ensimmäisen laskun',
      description: 'Vesi, autopaikka ja vuokra kirjanpidon koodeina.',
    },
    callsAboutBill: { title: 'Soittaa laskusta' },
    courtyardEvening: {
      title: 'Pihailta',
      description: 'Huolto tekee sen työajan jälkeen ja pitää sitä ylimääräisenä työnä; asukkaat puhuvat siitä vuoden.',
      desiredReaction: 'Tiedän naapureideni nimet.',
    },
    reportsFault: { title: 'Ilmoittaa viasta', desiredReaction: 'Hoitui minuutissa, kuvan kanssa.' },
    retypesFault: { title: 'Vika kirjataan FixItin järjestelmään', description: 'Kuva ei siirry mukana.' },
    nobodyComes: {
      title: 'Odottaa kotona, kukaan ei tule',
      description: 'Käyntiä siirrettiin; viesti meni vanhaan numeroon.',
    },
    foremanFixes: {
      title: 'Työnjohtaja pahoittelee ja korjaa',
      description: 'Oma työnjohtaja tulee samana päivänä.',
      desiredReaction: 'Asia hyvitettiin pyytämättä.',
    },
    isAskedHowItWent: { title: 'Kysytään, miten meni', desiredReaction: 'Joku lukee tämän.' },
  },
  cards: {
    calledFourTimes: 'Soitin neljä kertaa. Viidennellä vuokrasin muualta.',
    noPromisedTime: 'Takaisinsoitolla ei ole luvattua aikaa',
    askedTwice: 'Kahdesti kysyttiin sitä, mikä oli jo lähetetty',
    attachmentsInForm: 'Kerrotaan lomakkeella, mitä liitteitä tarvitaan',
    showProgress: 'Näytetään hakemuksen kulku reaaliajassa',
    flowers: 'Kukka ikkunalaudalla ja nimi ovessa',
    whoReadsBills: 'Kuka meistä on lukenut laskumme vuokralaisena?',
    promiseAnHour: 'Luvataan kellonaika, ei päivää',
    stayedHome: 'Otin vapaapäivän ja istuin kotona turhaan.',
    oneOwner: 'Sovelluksemme ja FixItin välillä kukaan ei omista kokonaisuutta.',
  },
  connectors: {
    incomplete: 'puutteellinen',
    booksOnline: 'varaa asuntonäytön verkossa',
    keysNeedDeposit: 'avaimia ei saa ennen tätä',
  },
  sources: {
    survey: 'Asukaskysely, kevät',
    staff: 'Henkilöstökysely, kevät',
    interviews: 'Asukashaastattelut',
    system: 'Asiointijärjestelmä',
    workshop: 'Kuuden tiimin työpaja',
  },
  metrics: {
    answered: { name: 'Puheluihin vastattu 3 minuutissa', unit: '%' },
    firstTimeRight: { name: 'Hakemukset kerralla kunnossa', unit: '%' },
    decision: { name: 'Päivää päätökseen', unit: 'pv' },
    nps: { name: 'NPS', unit: '' },
    csat: { name: 'CSAT', unit: '1–5' },
  },
  personas: finnishPersonas,
  value: finnishValue,
  goals: finnishGoals,
};
