import type { GoalsTexts, ValueTexts } from './example-texts';

export const finnishValue: ValueTexts = {
  board: 'Arvo ensivuokralaiselle',
  offer: 'Vuokrakoti',
  items: {
    listing: 'Ilmoitus, joka näyttää asunnon sellaisena kuin se on',
    leaseOnline: 'Sopimus luetaan ja allekirjoitetaan verkossa',
    faultInApp: 'Vikailmoitus sovelluksessa, kuvan kanssa',
    magazine: 'Asukaslehti neljästi vuodessa',
    callback: 'Takaisinsoitto luvattuun aikaan',
    attachments: 'Lomake, joka kertoo tarvittavat liitteet',
    foreman: 'Oma työnjohtaja hyvittää samana päivänä',
    sameAgent: 'Asunnon esittelijä luovuttaa myös avaimet',
    nameOnDoor: 'Nimi ovessa, kukka ikkunalaudalla',
    courtyard: 'Pihailta',
  },
};

export const finnishGoals: GoalsTexts = {
  board: 'Tavoitteet 2026–2028',
  vision: 'Vuokralaisemme tietää joka hetki, mitä seuraavaksi tapahtuu, ja on kotonaan ensimmäisestä illasta lähtien.',
  before: {
    who: 'Ensiasuntoaan vuokraavat ja isompaan muuttavat perheet. Ensin ensivuokralaiset: he jäävät tai lähtevät ensimmäisen vuoden aikana.',
    value:
      'Varmuutta enemmän kuin halpaa hintaa: tieto siitä, mitä seuraavaksi tapahtuu. Kahdestatoista haastattelusta ja kevään kyselystä.',
    knownFor: 'Vuokranantaja, joka soittaa takaisin.',
    strategy: 'Pidetään vuokralaiset pidempään sen sijaan, että etsitään uusia mainonnalla.',
    technology: 'Yksi ajanvaraus ja yksi asiointijärjestelmä, jotka myös FixIt näkee.',
    people: 'Se, joka lupaa, saa myös päättää; kukaan ei vastaa toisen tiimin puolesta.',
  },
  goals: {
    complaints: {
      title: 'Valitukset puolittuvat kahdessa vuodessa',
      why: 'Jokainen valitus on lupaus, jota emme pitäneet. Useimmat tulevat odottamisesta ja käynneistä, joita kukaan ei tee.',
      measure: 'Valituksia kuukaudessa',
      unit: '',
    },
    answered: {
      title: 'Soittaja saa vastauksen',
      why: 'Neljä puhelua kymmenestä jää ilman vastausta, ja viides soitto menee toiselle vuokranantajalle.',
      measure: 'Puheluihin vastattu 3 minuutissa',
      unit: '%',
    },
    cheaperCalls: {
      title: 'Puhelut maksavat viidenneksen vähemmän',
      why: 'Talouden säästö vuodelle 2026. Sen tuovat lyhyemmät puhelinajat, ja niiden myötä vastaamattomat puhelut.',
      measure: 'Puhelun hinta',
      unit: '€',
    },
  },
  notes: {
    callbacksPromised: 'Takaisinsoitot luvattuun aikaan toukokuusta',
    missedVisits: 'FixItin peruuntuneet käynnit kesällä',
    twoPhoneHours: 'Kaksi puhelintuntia, jolloin kaikki vastaavat',
    shorterHours: 'Puhelinaika päättyy klo 15 elokuusta lähtien',
  },
  expectations: {
    complaintsService: {
      expected: 'Yksi ihminen vastaa valituksesta, kunnes vuokralainen sanoo asian olevan kunnossa.',
      why: 'Puolet valituksista koskee aiempaa valitusta.',
    },
    complaintsLetting: {
      expected: 'Jokainen hakija kuulee toisena päivänä, missä hakemus on.',
      why: 'Hyväksynnän odottaminen on polun matalin kohta.',
    },
    complaintsFinance: {
      expected: 'Ensimmäinen lasku puhuu vuokralaisen kieltä.',
      why: 'Joka yhdeksäs lasku johtaa puheluun.',
    },
    complaintsMaintenance: {
      expected: 'Työnjohtaja soittaa samana päivänä, kun käynti epäonnistuu.',
      why: 'Luottamus palaa, kun joku hyvittää pyytämättä.',
    },
    complaintsFixit: {
      expected: 'Luvataan kellonaika, ja muutos tavoittaa vuokralaisen ennen sitä.',
      why: 'Peruuntunut käynti maksaa vuokralaiselle vapaapäivän.',
    },
    answeredService: {
      expected: '85 puheluun sadasta vastataan kolmessa minuutissa.',
      why: 'Vastaamaton puhelu palaa kahtena.',
    },
    answeredLetting: {
      expected: 'Takaisin soitetaan luvattuun aikaan, asuntonäytöistä huolimatta.',
      why: 'Asiakaspalvelu lupaa teidän puolestanne.',
    },
    cheaperCallsService: {
      expected: 'Puhelu kestää keskimäärin alle neljä minuuttia.',
      why: 'Puhelin on kanavistamme kallein.',
    },
  },
  projects: {
    promisedCallback: 'Takaisinsoitto luvattuun aikaan',
    phoneMenu: 'Puheluihin vastaa ensin valikko',
    oneVisit: 'Yhteinen ajanvaraus FixItin kanssa',
    digitalMagazine: 'Asukaslehti digitaaliseksi',
  },
  areas: {
    measuring: 'Kokemuksen mittaaminen',
    keys: 'Avainten luovutus',
    repairs: 'Alihankkijan korjaukset',
    data: 'Asiakastieto',
  },
  reasons: {
    measuringThen: 'Yksi kysely vuodessa. Vastaamattomia puheluita ei laskenut kukaan.',
    measuringNow: 'Kyselyjä ja puheluita seurataan kuukausittain. FixItin käyntejä ei vieläkään mittaa kukaan.',
    keysNow: 'Sovittu tapa, yksi omistaja ja mittaus joka kerta: 4,6 asteikolla 1–5.',
    repairsNow: 'Sovelluksemme ja FixItin välillä kukaan ei omista kokonaisuutta. Tulos riippuu siitä, kuka tulee.',
    dataNow: 'Hakemus, sopimus ja vika ovat kolmessa järjestelmässä, ja vuokralaiselta kysytään jokaisessa uudestaan.',
  },
  relations: { cheaperIsSilent: 'Lyhyempi puhelinaika säästää, ja useampi puhelu jää ilman vastausta.' },
  answers: {
    service: {
      meaning: 'Lupaamme kellonajan ja soitamme silloin. Siihen tarvitsemme vuokrauksen kalenterin.',
      by: 'Tiimin palaveri toukokuussa',
    },
    maintenance: { meaning: 'Saan hyvittää paikan päällä kysymättä ensin.', by: 'Tiimin palaveri kesäkuussa' },
  },
};
