/** Whether edits are saved, why a project is read-only, and app updates. */
export const session = {
  'session.problem.link':
    'This link is no longer valid, or the project is not on this server. What you have stays on this device.',
  'session.problem.forbidden': 'Your link does not allow changing this project. Your changes stay on this device only.',
  'session.problem.tooLarge':
    'The project has grown too large for the server. Your changes stay on this device; export the project to keep a copy.',
  'session.problem.serverFull':
    'The server takes no more new projects. This project stays on this device; reload the page once whoever runs the server has made room, or export the project to keep a copy.',
  'session.problem.upgrade': 'This version of Polku is too old for the server. Reload the page to update.',
  'session.problem.refused': 'The server refused the connection. Your changes stay on this device.',
  'session.problem.otherHistory':
    'The server has another version of this project, for example after a restored backup. Your version is kept on this device as a project of its own.',
  'session.problem.in': '{document}: {said}',
  'session.document.discussion': 'Comments',
  'session.document.workshop': 'Workshop',
  'session.problem.storageUnavailable':
    'This browser does not let Polku store anything (a private window?). Keep the page open until your changes are on the server, or export the project.',
  'session.problem.storageFull':
    'This device is out of space. Free some, or export the project, before closing the page.',
  'session.problem.storageFailed':
    'The browser could not store your changes; the disk may be full. Free some space, and keep the page open until your changes are on the server, or export the project.',
  'session.problem.storageBlocked':
    'Another tab runs a newer version of Polku. Reload this page to store your changes again.',
  'session.problem.erased':
    'This project was deleted for good on the server. What this device has can be looked at and exported.',
  'session.readonly.erased': 'This project was deleted. It can be looked at and exported, not changed.',
  'session.readonly.role': 'Your link lets you view this project, not change it.',
  'session.readonly.discussion': 'Your link lets you read comments, not write them.',
  'session.readonly.workshop': 'Only facilitators run the workshop.',
  'session.readonly.nameless': 'Say your name to write comments.',
  'session.readonly.lost':
    'Part of this project is damaged on the server. You see its last good state. Nothing can be changed until whoever runs the server has mended it.',
  'session.readonly.lostLead':
    'The server can no longer read part of this document. Everyone sees its last good state, and nothing can be changed. Tell whoever runs the server: they can restore a backup. What people have on their devices stays there.',
  'session.readonly.muted': 'A facilitator has muted you. You can look around but not change anything for now.',
  'session.readonly.crowded':
    'As many people are editing as the server takes. You can watch, and edit as soon as there is a place.',
  'session.readonly.step': 'In this step only facilitators edit the boards.',
  'session.readonly.stepAnswer': 'In this step everyone only answers. Boards and comments wait.',
  'session.readonly.frozen': 'A facilitator has frozen the project for now. You can look around.',
  'session.readonly.frozenHere': 'A facilitator has frozen this for now.',
  'session.readonly.notJoined': 'Comments can be written once this project has been on the server.',
  'session.readonly.frozenBoard': 'A facilitator has frozen this board for now. You can look around.',
  'session.readonly.unknown': 'The project has to be opened online once before it can be changed here.',
  'session.readonly.newer':
    'This project was made with a newer version of Polku. Reload the page to update; until then it can be viewed.',
  'session.readonly.replaced': 'This version of the project has been set aside. Open the project again.',
  'session.refused.text': 'The text is too long.',
  'session.refused.gone': 'This no longer exists.',
  'session.update.stale': 'Polku was updated in another tab. Reload this page to go on with the new version.',
  'session.update.missing': 'A part of the app could not be loaded. Check the connection and reload the page.',
} as const;
