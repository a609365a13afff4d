/** Words of features/classes: households. */
export const households = {
  "households.title": "Gia đình số",
  "households.door": "Người cùng nhà nhận nhau bằng một mã",
  "households.lead":
    "Người cùng nhà nối tài khoản với nhau bằng một mã. Không ai thấy bài học và kết quả của người khác.",
  "households.members": "Nhà bạn có {count} người học.",
  "households.finished": "Đã có người hoàn thành. Chúc mừng gia đình!",
  "households.notFinished": "Chưa có ai hoàn thành một chuyên đề.",
  "households.yourCode": "Đưa mã này cho người cùng nhà:",
  "households.leave": "Rời gia đình này",
  "households.makeText": "Nhà bạn chưa có mã? Tạo một mã rồi đưa cho người cùng nhà.",
  "households.make": "Tạo mã cho nhà tôi",
  "households.joinTitle": "Đã có mã của người cùng nhà",
  "households.code": "Mã gia đình",
  "households.join": "Vào gia đình",
  "households.fault.code": "Không có gia đình nào có mã này. Hãy xem lại mã.",
  "households.fault.full": "Gia đình này đã có {most} người, không thêm được nữa.",
  "households.fault.member": "Bạn đang ở một gia đình khác. Hãy rời gia đình đó trước.",
  "households.adminTitle": "Gia đình số",
  "households.adminLead":
    "Tỷ lệ gia đình có ít nhất một người hoàn thành một chuyên đề tính vào mục tiêu, theo nơi ở của người lập gia đình.",
  "households.none": "Chưa có gia đình nào.",
  "households.ofAll": "{finished}/{all} gia đình có người hoàn thành",
  "households.households": "Gia đình",
  "households.withFinisher": "Có người hoàn thành",
  "households.share": "Tỷ lệ",
} as const;
