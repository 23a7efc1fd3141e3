import type { removal as enRemoval } from '../en/removal';

export const removal = {
  'removal.name': '”{name}”',
  'removal.done': 'Poistettiin {what}.',
  'removal.doneWith': 'Poistettiin {what} ja sen mukana {parts}.',
  'removal.linked': '{things, plural, one {Siihen} other {Niihin}} oli linkitetty {what}.',
  'removal.count.failure': '{n, plural, one {1 virhe} other {# virhettä}}',
  'removal.count.stage': '{n, plural, one {1 vaihe} other {# vaihetta}}',
  'removal.count.touchpoint': '{n, plural, one {1 kosketuspiste} other {# kosketuspistettä}}',
  'removal.count.card': '{n, plural, one {1 kortti} other {# korttia}}',
  'removal.count.connector': '{n, plural, one {1 yhteys} other {# yhteyttä}}',
  'removal.count.note': '{n, plural, one {1 muistilappu} other {# muistilappua}}',
  'removal.count.goal': '{n, plural, one {1 tavoite} other {# tavoitetta}}',
  'removal.count.goalActual': '{n, plural, one {1 mittaus} other {# mittausta}}',
  'removal.count.teamExpectation': '{n, plural, one {1 odotus tiimille} other {# odotusta tiimeille}}',
  'removal.count.developmentProject': '{n, plural, one {1 kehityshanke} other {# kehityshanketta}}',
  'removal.count.maturityArea': '{n, plural, one {1 osa-alue} other {# osa-aluetta}}',
  'removal.count.maturityAssessment': '{n, plural, one {1 arvio} other {# arviota}}',
  'removal.count.valueItem': '{n, plural, one {1 asiakasarvokartan kohta} other {# asiakasarvokartan kohtaa}}',
  'removal.count.fitLink': '{n, plural, one {1 yhteys} other {# yhteyttä}}',
} satisfies Record<keyof typeof enRemoval, string>;
