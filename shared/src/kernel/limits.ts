/** Every limit on input, in one place. Sizes in bytes unless named; the server closes with the codes of protocol.ts. */
export const LIMITS = {
  /** One WebSocket message. A first sync of the largest board we promise is under 4 MB. */
  messageBytes: 16 * 1024 * 1024,
  /** The same for readers: state vectors and presence only. */
  readerMessageBytes: 512 * 1024,
  /** Incomplete messages per address, and per room. */
  unfinishedBytes: 64 * 1024 * 1024,
  /** One person's presence (cursor, selection, name). */
  awarenessBytes: 16 * 1024,
  /** One awareness message, which may repeat other people's states: bytes, and people. */
  awarenessMessageBytes: 512 * 1024,
  awarenessEntries: 400,
  /** Objects and lists within each other in one person's presence. */
  awarenessDepth: 16,
  /** A whole document, encoded. */
  documentBytes: 64 * 1024 * 1024,
  /** Unsent bytes towards one reader before it is dropped. */
  readerBufferBytes: 8 * 1024 * 1024,
  /** Messages per second on one socket, averaged over ten seconds. */
  messagesPerSecond: 300,
  connectionsPerRoom: 300,
  /** A workshop behind one address: 300 people with three documents each, and their reconnecting. */
  connectionsPerAddress: 1200,
  /** People who may edit a content document at once; the others watch. */
  editorsPerRoom: 50,
  /** Links of one project, revoked ones included. */
  linksPerProject: 200,
  /** Members of one project who were not removed; and all who ever joined it. */
  membersPerProject: 2_000,
  membersPerProjectEver: 10_000,
  /** Characters of a member's name. */
  memberNameLength: 60,
  teamsPerMember: 20,
  /** Devices at which one member goes on. */
  devicesPerMember: 20,
  /** Boards and rows that are frozen. */
  frozenIds: 500,
  /** Characters of a link's password. */
  passwordLengthLeast: 4,
  passwordLength: 100,
  joinCodeSeconds: 12 * 3600,
  moveCodeSeconds: 300,
  /** Characters. */
  titleLength: 300,
  textLength: 20_000,
  shortStringLength: 300,
  listLength: 500,
  extraFields: 60,
  /** Records of one board; more are kept but the import refuses to make them. */
  recordsPerBoard: 50_000,
  importBytes: 64 * 1024 * 1024,
  /** A project file with its pictures in it, which are read one by one. */
  importWithPicturesBytes: 448 * 1024 * 1024,
  bodyBytes: 64 * 1024,
  /** One picture; the browser makes them much smaller before they are sent. */
  blobBytes: 1024 * 1024,
  blobBytesPerProject: 256 * 1024 * 1024,
  /** Names of pictures in one question. */
  blobsAskedAtOnce: 500,
  /** Pixels: of a picture's longer side, and of the whole picture. */
  imageSide: 8192,
  imagePixels: 24_000_000,
  blobsPerAddressPerMinute: 1200,
  /** Kept versions of one project: how many that have a name or are a step of a workshop, and bytes of all as they are stored. */
  lastingVersionsPerProject: 200,
  versionBytesPerProject: 256 * 1024 * 1024,
  versionNameLength: 120,
  /** The latest updates that a version may leave out: those of an action that is under way. */
  updatesLeftOut: 2_000,
  /** Versions that people ask to keep, and documents of versions that are given out. */
  versionsKeptPerProjectPerHour: 60,
  versionsReadPerAddressPerMinute: 120,
  /** Who did what: stretches of one project, for how long, and how many of its records one names. */
  activityRowsPerProject: 10_000,
  activityDays: 90,
  activityRecordsNamed: 200,
  activityPerPage: 200,
  /** Which edits are whose: for how long, bytes of one project, and ranges of clocks in one answer. */
  memberEditDays: 7,
  memberEditBytesPerProject: 32 * 1024 * 1024,
  memberEditRanges: 100_000,
  activityReadPerAddressPerMinute: 240,
  memberEditsPerAddressPerMinute: 30,
  /** Rounds of one project, cancelled ones included; and of them open at a time. */
  roundsPerProject: 200,
  openRoundsPerProject: 30,
  /** The setup of a round: its JSON, and what is in it. */
  roundBytes: 256 * 1024,
  roundItems: 400,
  roundAsks: 12,
  roundFields: 12,
  roundOptions: 40,
  roundItemTitleLength: 200,
  roundQuestionLength: 500,
  roundPhases: 20,
  roundPhaseSeconds: 3 * 3600,
  roundSeconds: 60 * 24 * 3600,
  roundTextLength: 2_000,
  roundDots: 100,
  roundNotes: 100,
  roundTeams: 200,
  /** Characters of the why of an answer. */
  whyLength: 500,
  /** Answers in one request, and JSON of all answers of one person to one round. */
  answersAtOnce: 400,
  answerBytesPerPerson: 256 * 1024,
  /** People without a device for whom answers are entered in one round. */
  voicesOnBehalf: 200,
  /** What is saved of one person a minute, and of one address: 300 phones that save an answer every two seconds. */
  answersPerPersonPerMinute: 240,
  answersPerAddressPerMinute: 20_000,
  /** Asking what is now: 300 phones that are told of every change. */
  nowPerAddressPerMinute: 30_000,
  /** Requests that wait for a change: of one person, by one link without a name, from one address, and in one project. */
  waitingPerPerson: 6,
  waitingPerLink: 300,
  waitingPerAddress: 1_200,
  waitingPerProject: 2_000,
  roundsOpenedPerProjectPerHour: 240,
  workshopTitleLength: 300,
  workshopTeams: 300,
  stepSeconds: 24 * 3600,
  stepInstructionsLength: 4_000,
  ticketTtlSeconds: 60,
  projectsPerAddressPerHour: 120,
  /** All calls with a secret. 300 people behind one address ask for three tickets each when they come back after a break. */
  ticketsPerAddressPerMinute: 6_000,
  newMembersPerAddressPerHour: 1_000,
  /** Codes that were none: of one address, and of all together, which bounds guessing from many addresses. */
  wrongCodesPerAddressPerMinute: 60,
  wrongCodesPerMinute: 300,
  wrongPasswordsPerLinkPerMinute: 60,
} as const;
