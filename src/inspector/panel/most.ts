/** How many things a list shows at most. All of them are counted. */
export const MOST = 100;

export const moreThan = (count: number): string => (count > MOST ? `and ${count - MOST} more` : '');
