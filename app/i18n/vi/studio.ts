/** Words of features/studio. */
export const studio = {
  "studio.step.created": "Bắt đầu soạn",
  "studio.step.submitted": "Gửi đi duyệt",
  "studio.step.withdrawn": "Rút về để sửa",
  "studio.step.returned": "Trả lại để sửa",
  "studio.step.approved": "Đã duyệt",
  "studio.step.scheduled": "Hẹn giờ đăng",
  "studio.step.unscheduled": "Bỏ hẹn giờ",
  "studio.step.published": "Đã đăng",
  "studio.step.discarded": "Bỏ bản nháp",
  "studio.mailSubject": "{step}: bài “{title}”",
  "studio.mailText": "Bài “{title}” của bạn: {step}.",
} as const;
