/** Words inside lesson bodies. Lessons are Vietnamese; these are for a lesson in English, the day there is one. */
export const lessonParts = {
  "lessons.callout.remember": "Remember",
  "lessons.callout.warning": "Warning",
  "lessons.callout.tip": "Tip",
  "lessons.callout.example": "Example",
  "lessons.figureDescription": "The picture in words",
  "lessons.videoTranscript": "Read what is said in the video",
  "lessons.videoCaptions": "Vietnamese",
  "lessons.table": "Table {number}",
  "lessons.checkLabel": "Check yourself",
  "lessons.checkSeveral": "Choose all that are right.",
  "lessons.checkRight": "That is right.",
  "lessons.checkWrong": "Not quite. Try another.",
  "lessons.checkPartRight": "This one is right.",
  "lessons.checkPartWrong": "This one is not right.",
  "lessons.checkExplanation": "Read why",
  "lessons.termOpen": "meaning",
} as const;
