/** Words of the menu of the administration. */
export const adminMenu = {
  "adminMenu.navigation": "Các trang quản trị",
  "adminMenu.menu": "Trang quản trị: {page}",
  "adminMenu.overview": "Tiến độ",
  "adminMenu.people": "Tìm người",
  "adminMenu.completions": "Hoàn thành",
  "adminMenu.twins": "Trùng người",
  "adminMenu.months": "Kỳ báo cáo",
  "adminMenu.indicators": "Chỉ tiêu",
  "adminMenu.roles": "Phân quyền",
  "adminMenu.audit": "Nhật ký",
  "adminMenu.groupPeople": "Người học",
  "adminMenu.groupClasses": "Lớp và hỗ trợ",
  "adminMenu.groupFigures": "Số liệu, báo cáo",
  "adminMenu.groupTrust": "Kiểm soát",
} as const;
