/** Words of features/reports. */
export const reports = {
  "reports.completions": "Hoàn thành",
  "reports.coverage": "Độ phủ",
  "reports.communeCode": "Mã xã, phường",
  "reports.adultsSource": "Nguồn số người",
  "reports.counted": "số thật",
  "reports.adultsAsOf": "Số người của ngày",
  "reports.about": "Thông tin",
  "reports.report": "Báo cáo",
  "reports.exportedAt": "Lúc xuất",
  "reports.exportedBy": "Người xuất",
  "reports.filters": "Điều kiện lọc",
  "reports.noFilters": "không lọc",
  "reports.rows": "Số dòng",
  "reports.noteLabel": "Lưu ý",
  "reports.note":
    "Tệp có thông tin cá nhân. Chỉ dùng cho công việc được giao, không gửi cho người khác. Việc xuất tệp đã được ghi vào nhật ký.",
} as const;
