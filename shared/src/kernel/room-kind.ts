/** The separate documents of one project; a permission can only be enforced on a whole document. */
export const ROOM_KINDS = ['content', 'discussion', 'workshop'] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];
