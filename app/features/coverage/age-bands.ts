/**
 * Ages in figures: the year of the day less the year of birth, because of many only the year is known; a person
 * changes band on 1 January. (Who is an adult at all is told to the day: coming-of-age.ts.)
 */

/** The lowest age of each band; "từ 60 tuổi" of the reports is the last two together. */
export const AGE_BANDS = [0, 30, 45, 60, 75] as const;

/** From which age a person is one of the elders of a report (Luật Người cao tuổi). */
export const ELDER_AGE = 60;
