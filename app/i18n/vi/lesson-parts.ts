/** Words inside lesson bodies. Lessons are Vietnamese, so their pages use these whatever the reader's language. */
export const lessonParts = {
  "lessons.callout.remember": "Ghi nhớ",
  "lessons.callout.warning": "Cảnh báo",
  "lessons.callout.tip": "Mẹo",
  "lessons.callout.example": "Ví dụ",
  "lessons.figureDescription": "Mô tả hình bằng lời",
  "lessons.videoTranscript": "Đọc lời trong video",
  "lessons.videoCaptions": "Tiếng Việt",
  "lessons.table": "Bảng {number}",
  "lessons.checkLabel": "Tự kiểm tra",
  "lessons.checkSeveral": "Chọn mọi ý đúng.",
  "lessons.checkRight": "Đúng rồi.",
  "lessons.checkWrong": "Chưa đúng. Bạn thử chọn lại nhé.",
  "lessons.checkPartRight": "Ý này đúng.",
  "lessons.checkPartWrong": "Ý này chưa đúng.",
  "lessons.checkExplanation": "Xem giải thích",
  "lessons.termOpen": "xem nghĩa",
} as const;
