/** Words of features/lessons. */
export const lessons = {
  "lessons.place": "Bài {number}/{count}",
  "lessons.readingTime": "{minutes} phút đọc",
  "lessons.outcomes": "Học xong bài này, bạn…",
  "lessons.contents": "Trong bài này có {count} phần",
  "lessons.sources": "Nguồn của bài",
  "lessons.previous": "Bài trước",
  "lessons.next": "Bài tiếp theo",
  "lessons.navigation": "Bài trước và bài tiếp theo",
} as const;
