/** The guide for newcomers: getting started, the terms of the method, and the first steps on an empty map. */
export const guide = {
  'guide.title': 'Guide and glossary',
  'guide.how': 'How to begin',
  'guide.words': 'Words',
  'guide.search': 'Search the words',
  'guide.none': 'No word matches “{text}”.',
  'guide.first': 'First steps',
  'guide.hide': 'Hide the first steps',
  'guide.done': 'done',
  'guide.todo': 'to do',
  'guide.step.draw': 'Draw the path',
  'guide.step.draw.how':
    'Select an empty place in the Customer row and type. Enter adds the next touchpoint; Ctrl with an arrow adds one in another row. Or paste a table from a spreadsheet.',
  'guide.step.who': 'Say who does it',
  'guide.step.who.how':
    'Give each step its team and channel. The rows can be turned to show teams, channels or personas.',
  'guide.step.judge': 'Tag value and waste',
  'guide.step.judge.how':
    'With a touchpoint selected, V says value, N necessary, W waste. Say how long it takes and how long one waits before it.',
  'guide.step.feel': 'Add the emotions',
  'guide.step.feel.how':
    'Keys 1 to 5 say how it feels, from very bad to very good. What staff believe and what customers say stand beside each other.',
  'guide.step.read': 'Read what it reveals',
  'guide.step.read.how':
    'Insights show where the time goes, where teams lose each other and where you fool yourselves. Every figure leads to the touchpoints behind it.',
  'guide.step.share': 'Do it together',
  'guide.step.share.how':
    'Share a link: nobody needs an account, and everyone can edit at the same time, offline too. Export the map as a picture, or the whole project as a file.',
  'guide.first.touchpoints': 'Write three touchpoints: click an empty place and type',
  'guide.first.team': 'Say which team is responsible for one (key T)',
  'guide.first.value': 'Tag one as value, necessary or waste (V, N, W)',
  'guide.first.times': 'Say how long one takes, or how long it waits (key P)',
  'guide.first.emotion': 'Say how one feels (keys 1 to 5)',
  'guide.word.journey': 'Journey map',
  'guide.word.journey.means':
    'How a customer’s path through a service really goes, from before the purchase to after it, with the work behind it.',
  'guide.word.stage': 'Stage',
  'guide.word.stage.means':
    'A part of the journey, such as choosing or moving in. Its phase says whether it lies before, during or after the service.',
  'guide.word.touchpoint': 'Touchpoint',
  'guide.word.touchpoint.means':
    'One interaction or one step of work, such as a call, a letter or a check. It has its own place on the time axis.',
  'guide.word.layer': 'Layer',
  'guide.word.layer.means':
    'Who acts: the customer, staff whom the customer meets (frontstage), staff out of sight (backstage), or systems and partners (support).',
  'guide.word.team': 'Team or silo',
  'guide.word.team.means': 'The part of the organisation, or the subcontractor, that is responsible for a touchpoint.',
  'guide.word.momentOfTruth': 'Moment of truth',
  'guide.word.momentOfTruth.means': 'A touchpoint that decides whether the customer stays, trusts and recommends.',
  'guide.word.value': 'Value',
  'guide.word.value.means':
    'What the customer would pay for or miss. Staff say what they think; customers have the last word.',
  'guide.word.waste': 'Waste',
  'guide.word.waste.means':
    'Work and waiting that give the customer nothing: handoffs, rework, waiting for approval, juggling priorities. Those who do the work recognise it best.',
  'guide.word.necessary': 'Necessary waste',
  'guide.word.necessary.means':
    'Gives the customer nothing, yet cannot be dropped now, for example because a law asks for it.',
  'guide.word.handoff': 'Handoff',
  'guide.word.handoff.means':
    'The work moves from one team to another. Each handoff is a seam at which information and time are lost.',
  'guide.word.times': 'Process time, waiting time, lead time',
  'guide.word.times.means':
    'Process time is spent working, waiting time passes before a step begins. Lead time is both together along the time axis.',
  'guide.word.flow': 'Flow efficiency',
  'guide.word.flow.means': 'The share of the lead time in which something of value is done. A few per cent are common.',
  'guide.word.rightFirstTime': 'Right first time',
  'guide.word.rightFirstTime.means':
    'The share of a step’s results that the next one can use without correcting or asking, as the receiver judges it.',
  'guide.word.emotion': 'Emotion curve',
  'guide.word.emotion.means':
    'How the customer, and those who do the work, feel along the path, from very bad (−2) to very good (+2).',
  'guide.word.peakEnd': 'Peak and end',
  'guide.word.peakEnd.means':
    'People remember an experience by its strongest moment and its last one, hardly by its average.',
  'guide.word.blindSpot': 'Blind spot',
  'guide.word.blindSpot.means':
    'Staff believe that something goes better than customers say. What nobody doubts, nobody fixes.',
  'guide.word.gap': 'Expectation and experience',
  'guide.word.gap.means': 'What customers expected beside what they got. Below zero, the promise was not kept.',
  'guide.word.evidence': 'Evidence',
  'guide.word.evidence.means':
    'How you know it: assumed, observed or measured. An assumption may be right, but it is not knowledge.',
  'guide.word.finding': 'Finding, theme, action',
  'guide.word.finding.means':
    'Polku points out what the map reveals. Accept what is true, choose one or two themes, and agree who does what by when.',
  'guide.word.state': 'Current and target state',
  'guide.word.state.means': 'The journey as it is, and as it should become. Both can be compared, figure by figure.',
  'guide.word.persona': 'Persona',
  'guide.word.persona.means':
    'A typical customer or employee: what they want to get done, what bothers them, what delights them.',
  'guide.word.valueMap': 'Value map',
  'guide.word.valueMap.means': 'What you offer, compared with the jobs, pains and gains of a persona.',
  'guide.word.goals': 'Goals',
  'guide.word.goals.means':
    'One vision, goals that can be measured, and what each team is expected to do for them, and why.',
} as const;
