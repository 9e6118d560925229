/** Something that the inspector found, and which of its parts tells of it. */

export type Part = 'tracker' | 'visitor' | 'session' | 'tickets' | 'notifications';

/** `well` is none but the last: nothing is wrong. */
export type Finding = [level: 'bad' | 'warn' | 'well', part: Part, words: string];
