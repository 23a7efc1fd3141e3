import type { GoalsTexts, ValueTexts } from './example-texts';

export const englishValue: ValueTexts = {
  board: 'Value for a first-time tenant',
  offer: 'A rented home',
  items: {
    listing: 'Listings that show the flat as it is',
    leaseOnline: 'Lease read and signed on the web',
    faultInApp: 'Faults reported in the app, with a picture',
    magazine: 'Tenants’ magazine four times a year',
    callback: 'Callback at a promised time',
    attachments: 'A form that says which papers are needed',
    foreman: 'Our own foreman makes it good the same day',
    sameAgent: 'Who shows the flat also hands over the keys',
    nameOnDoor: 'Name on the door, a plant on the windowsill',
    courtyard: 'Evening in the courtyard',
  },
};

export const englishGoals: GoalsTexts = {
  board: 'Goals 2026–2028',
  vision: 'Whoever rents from us knows at every moment what happens next, and is at home from the first evening.',
  before: {
    who: 'People who rent their first home, and families that move on. First of all the first-time tenants: they stay or leave in the first year.',
    value: 'Certainty more than price: to know what happens next. From twelve interviews and the spring survey.',
    knownFor: 'The landlord that calls back.',
    strategy: 'Keep tenants longer instead of advertising for new ones.',
    technology: 'One appointment book and one case system that FixIt sees, too.',
    people: 'Whoever promises may also decide; nobody answers on behalf of another team.',
  },
  goals: {
    complaints: {
      title: 'Complaints halve in two years',
      why: 'Each complaint is a promise we did not keep. Most come from waiting and from visits that nobody makes.',
      measure: 'Complaints a month',
      unit: '',
    },
    answered: {
      title: 'Whoever calls gets an answer',
      why: 'Four calls of ten end without an answer, and the fifth call goes to somebody else.',
      measure: 'Calls answered within 3 min',
      unit: '%',
    },
    cheaperCalls: {
      title: 'Calls cost a fifth less',
      why: 'Finance’s saving for 2026. Shorter phone hours bring it, and unanswered calls with it.',
      measure: 'Cost of a call',
      unit: '€',
    },
  },
  notes: {
    callbacksPromised: 'Callbacks at a promised time since May',
    missedVisits: 'Missed FixIt visits over the summer',
    twoPhoneHours: 'Two phone hours with everybody on the line',
    shorterHours: 'Phones close at 15 since August',
  },
  expectations: {
    complaintsService: {
      expected: 'One person owns a complaint until the tenant says it is settled.',
      why: 'Half of the complaints are about an earlier one.',
    },
    complaintsLetting: {
      expected: 'Every applicant hears on the second day where the application is.',
      why: 'Waiting for approval is the lowest point of the journey.',
    },
    complaintsFinance: {
      expected: 'The first bill is in a tenant’s words.',
      why: 'One bill in nine leads to a call.',
    },
    complaintsMaintenance: {
      expected: 'The foreman calls on the day a visit fails.',
      why: 'Trust returns when somebody makes it good unasked.',
    },
    complaintsFixit: {
      expected: 'An hour is promised, and a change reaches the tenant before it.',
      why: 'A missed visit costs the tenant a day off.',
    },
    answeredService: {
      expected: '85 of 100 calls are answered within three minutes.',
      why: 'A call without an answer comes back twice.',
    },
    answeredLetting: {
      expected: 'Callbacks are made at the promised time, viewings or not.',
      why: 'Customer service promises on your behalf.',
    },
    cheaperCallsService: {
      expected: 'A call takes under four minutes on average.',
      why: 'Calls are the dearest of our channels.',
    },
  },
  projects: {
    promisedCallback: 'Callback at a promised time',
    phoneMenu: 'A menu that answers calls first',
    oneVisit: 'One appointment book with FixIt',
    digitalMagazine: 'Tenants’ magazine goes digital',
  },
  areas: {
    measuring: 'Measuring the experience',
    keys: 'Handing over the keys',
    repairs: 'Repairs by a subcontractor',
    data: 'Customer data',
  },
  reasons: {
    measuringThen: 'One survey a year. Nobody counted calls without an answer.',
    measuringNow: 'Surveys and calls are followed monthly. FixIt’s visits are still measured by nobody.',
    keysNow: 'An agreed way, one owner, measured every time: 4.6 of 5.',
    repairsNow: 'Between our app and FixIt nobody owns the whole. How it goes depends on who comes.',
    dataNow: 'The application, the lease and the fault are in three systems, and the tenant is asked again in each.',
  },
  relations: { cheaperIsSilent: 'Shorter phone hours are cheaper, and more calls go without an answer.' },
  answers: {
    service: {
      meaning: 'We promise a time and call back then. We need letting’s calendar for it.',
      by: 'Team meeting in May',
    },
    maintenance: { meaning: 'I may make good on the spot, without asking first.', by: 'Team meeting in June' },
  },
};
