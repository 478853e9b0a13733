/** How many steps a side can be better by: 1 without grades, 2 on five points, 3 on seven. A file of its own: pages' scripts need it without schemas. */
export const stepsOf = { win_tie_lose: 1, graded_5: 2, graded_7: 3 } as const;
