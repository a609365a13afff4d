/** An online dossier on iGate that lacks two things: see everything, ask once, in the right place. */
import { button, type Clip, control, field, ILLUSTRATION, ONWARD } from "../clip";

export const onlineDossier: Clip = {
  target: "content/topics/5-igate/media/ho-so-truc-tuyen-thieu-hai-cho",
  note: ILLUSTRATION,
  poster: 1,
  scenes: [
    {
      caption: "Màn hình minh họa, có thể khác hệ thống thật. “Đã nộp” là đang chờ cán bộ.",
      moves: [
        { open: "/chuyen-de/igate/thuc-hanh/tiep-nhan-truc-tuyen" },
        { tap: button("Bắt đầu thực hành") },
        { tap: control("Hồ sơ bà Nguyễn Thị Mẫu") },
      ],
      seconds: 2.5,
    },
    {
      caption: "Xem hết rồi mới ghi, vì chỉ được yêu cầu bổ sung một lần. Có hai chỗ thiếu.",
      moves: [{ tap: ONWARD }, { set: field("Số lượng bản sao") }, { set: field("Ảnh văn bản ủy quyền") }],
      seconds: 2.5,
    },
    {
      caption: "Không đòi bản chụp căn cước: nhân thân đã có trên hệ thống.",
      moves: [{ tap: control("Lập danh sách") }],
      seconds: 3.5,
    },
    {
      caption: "Đúng thẩm quyền mà thiếu thì yêu cầu bổ sung. Từ chối là khi sai thẩm quyền.",
      moves: [{ tap: ONWARD }, { tap: control("Yêu cầu bổ sung") }],
      seconds: 3.5,
    },
    {
      caption: "Viết rõ chỗ nào, vì sao, sửa thế nào. Gửi qua Cổng, không qua Zalo riêng.",
      moves: [
        { tap: ONWARD },
        { set: field("Nội dung"), to: "Hai điểm: chỗ nào, vì sao, sửa thế nào" },
        { set: field("Gửi qua"), to: "Tài khoản của bà trên Cổng" },
        { tap: control("Gửi thông báo") },
      ],
      seconds: 3.5,
    },
    {
      caption: "Hôm sau bà nộp lại. Đủ rồi thì nhận ngay, không tìm thêm lỗi mới.",
      moves: [
        { tap: ONWARD },
        { tap: control("Hồ sơ bà Nguyễn Thị Mẫu") },
        { tap: ONWARD },
        { tap: control("Tiếp nhận") },
      ],
      seconds: 3.5,
    },
  ],
};
