import type { ExampleTexts } from './example-texts';
import { englishPersonas } from './personas-en';
import { englishGoals, englishValue } from './value-goals-en';

export const english: ExampleTexts = {
  project: 'Renting a home',
  board: 'Tenant’s journey',
  roles: { maija: 'Head of customer experience', jari: 'Customer service manager', liisa: 'Maintenance manager' },
  teams: {
    marketing: 'Marketing',
    service: 'Customer service',
    letting: 'Letting',
    finance: 'Finance',
    maintenance: 'Maintenance',
    fixit: 'FixIt Ltd',
  },
  stages: { looking: 'Looking', applying: 'Applying', movingIn: 'Moving in', living: 'Living', fault: 'A fault' },
  touchpoints: {
    hearsOfIt: { title: 'Hears of us from a friend', description: 'Most tenants know somebody who rents from us.' },
    seesListing: {
      title: 'Sees the listing',
      description: 'Compares three or four flats on a phone in the evening.',
      desiredReaction: 'I can picture living there.',
    },
    retypesListing: {
      title: 'Listing is typed into two systems',
      description: 'The register and the web site do not talk to each other.',
    },
    asksByPhone: {
      title: 'Asks by phone',
      description: 'Is it still free, may a dog come, when can it be seen. Four calls of ten end without an answer.',
      desiredReaction: 'Somebody knew at once.',
    },
    waitsForCallback: { title: 'Waits for a callback', description: 'Letting is out at viewings; notes go by e-mail.' },
    viewsFlat: {
      title: 'Views the flat',
      description: 'Twenty minutes, one at a time.',
      desiredReaction: 'They were honest about the street noise, too.',
    },
    fillsApplication: {
      title: 'Fills in the application',
      description: 'The form does not say which attachments are needed.',
      desiredReaction: 'That was quicker than I feared.',
    },
    checksApplication: { title: 'Application is checked', description: 'Whoever has time takes the one on top.' },
    asksForAttachment: {
      title: 'Asks for a missing attachment',
      description: 'Customer service writes on behalf of letting.',
    },
    sendsAgain: { title: 'Sends the same information again' },
    creditCheck: { title: 'Credit check' },
    waitsForApproval: {
      title: 'Waits for approval',
      description: 'The manager signs on Tuesdays and Fridays. Nobody tells the applicant.',
      desiredReaction: 'I know where my application is.',
    },
    hearsDecision: { title: 'Hears the decision', desiredReaction: 'They were glad for me.' },
    signsLease: { title: 'Signs the lease', desiredReaction: 'I understood what I signed.' },
    depositIsChecked: { title: 'Deposit is checked' },
    getsKeys: {
      title: 'Gets the keys',
      description: 'A quarter of an hour with the person who showed the flat.',
      desiredReaction: 'I am home.',
    },
    getsBill: { title: 'Gets the first bill', description: 'Water, parking and rent under codes of the ledger.' },
    callsAboutBill: { title: 'Calls about the bill' },
    courtyardEvening: {
      title: 'Evening in the courtyard',
      description: 'Maintenance does it after hours and calls it extra; the tenants talk about it for a year.',
      desiredReaction: 'I know my neighbours’ names.',
    },
    reportsFault: { title: 'Reports a fault', desiredReaction: 'It was done in a minute, with a picture.' },
    retypesFault: { title: 'Fault is typed into FixIt’s system', description: 'The picture does not come along.' },
    nobodyComes: {
      title: 'Waits at home, nobody comes',
      description: 'The visit was moved; the message went to the old number.',
    },
    foremanFixes: {
      title: 'The foreman apologises and fixes it',
      description: 'Our own foreman comes the same day.',
      desiredReaction: 'They made it good without being asked.',
    },
    isAskedHowItWent: { title: 'Is asked how it went', desiredReaction: 'Somebody reads this.' },
  },
  cards: {
    calledFourTimes: 'I called four times. The fifth time I rented elsewhere.',
    noPromisedTime: 'The callback has no promised time',
    askedTwice: 'Asked twice for what was sent already',
    attachmentsInForm: 'Say in the form which attachments are needed',
    showProgress: 'Show where the application is, live',
    flowers: 'A plant on the windowsill and the name on the door',
    whoReadsBills: 'Who has ever read our bill as a tenant?',
    promiseAnHour: 'Promise an hour, not a day',
    stayedHome: 'I took a day off to sit at home.',
    oneOwner: 'Between our app and FixIt nobody owns the whole.',
  },
  connectors: {
    incomplete: 'incomplete',
    booksOnline: 'books a viewing on the web',
    keysNeedDeposit: 'no keys before it',
  },
  sources: {
    survey: 'Tenant survey, spring',
    staff: 'Staff survey, spring',
    interviews: 'Tenant interviews',
    system: 'Case system',
    workshop: 'Workshop of six teams',
  },
  metrics: {
    answered: { name: 'Calls answered within 3 min', unit: '%' },
    firstTimeRight: { name: 'Applications complete at once', unit: '%' },
    decision: { name: 'Days to a decision', unit: 'days' },
    nps: { name: 'NPS', unit: '' },
    csat: { name: 'CSAT', unit: '1–5' },
  },
  personas: englishPersonas,
  value: englishValue,
  goals: englishGoals,
};
