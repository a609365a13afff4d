/** Words of features/places. */
export const places = {} as const;
