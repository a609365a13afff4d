/** Words of shutting an account and opening it again (features/accounts/disable-account.server.ts). */
export const closing = {
  "closing.disable": "Khóa tài khoản",
  "closing.enable": "Mở lại tài khoản",
  "closing.disableLead":
    "Người này bị đăng xuất ngay và không đăng nhập được nữa. Kết quả học và giấy chứng nhận vẫn còn.",
  "closing.enableLead": "Người này đăng nhập lại được như trước.",
  "closing.reason": "Lý do",
  "closing.isDisabled": "Tài khoản này đang bị khóa.",
  "closing.fault.own": "Bạn không thể tự khóa tài khoản của mình.",
  "closing.fault.holdsRole": "Người này đang có vai trò. Chỉ quản trị tỉnh được khóa hoặc mở.",
  "closing.fault.closedByOwner":
    "Chính người này đã đóng tài khoản, nên không ai mở lại thay được. Họ có thể đăng ký lại.",
  "closing.fault.merged": "Tài khoản này đã được gộp vào tài khoản khác. Muốn mở lại, hãy hoàn tác việc gộp.",
  "closing.fault.reasonShort": "Hãy ghi lý do, ít nhất 5 chữ cái.",
  "closing.fault.reasonLong": "Hãy viết lý do trong 300 chữ cái.",
} as const;
