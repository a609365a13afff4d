/** Words of features/lessons. */
export const lessons = {
  "lessons.place": "Lesson {number} of {count}",
  "lessons.readingTime": "{minutes} {minutes|minute|minutes} to read",
  "lessons.outcomes": "After this lesson you…",
  "lessons.contents": "{count} {count|part|parts} in this lesson",
  "lessons.sources": "Sources of this lesson",
  "lessons.previous": "Previous lesson",
  "lessons.next": "Next lesson",
  "lessons.navigation": "Previous and next lesson",
} as const;
