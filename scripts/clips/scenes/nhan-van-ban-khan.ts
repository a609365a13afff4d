/** An urgent document on Dnis, the clerk's part: which first, why check, what to register. */
import { button, type Clip, control, field, ILLUSTRATION, ONWARD } from "../clip";

export const urgentDocument: Clip = {
  target: "content/topics/4-dnis/media/nhan-van-ban-khan",
  note: ILLUSTRATION,
  poster: 1,
  scenes: [
    {
      caption: "Màn hình minh họa, có thể khác hệ thống thật. Văn thư mở “Văn bản đến”.",
      moves: [
        { open: "/chuyen-de/dnis/thuc-hanh/van-ban-den" },
        { tap: button("Bắt đầu thực hành") },
        { tap: control("Văn bản đến") },
      ],
      seconds: 2,
    },
    {
      caption: "Văn bản KHẨN gửi sau vẫn làm trước: phải đăng ký, trình, chuyển ngay.",
      moves: [{ tap: ONWARD }, { tap: control("V/v ứng phó mưa lớn, lốc xoáy") }],
      seconds: 3.5,
    },
    {
      caption: "Kiểm chữ ký số trước khi nhận, để biết văn bản thật và còn nguyên vẹn.",
      moves: [{ tap: ONWARD }, { tap: control("Kiểm tra chữ ký số") }],
      seconds: 3.5,
    },
    {
      caption: "Chữ ký hợp lệ, đúng nơi nhận: tiếp nhận. Nơi gửi biết ngay trong ngày.",
      moves: [{ tap: ONWARD }, { tap: control("Tiếp nhận") }],
      seconds: 3.5,
    },
    {
      caption: "Ghi số ký hiệu của nơi gửi, 88/SM-VP. Số 1206 là số đến của mình.",
      moves: [
        { tap: ONWARD },
        { set: field("Số ký hiệu gốc"), to: "88/SM-VP" },
        { set: field("Loại văn bản"), to: "Công văn" },
        { set: field("Mức độ quan trọng"), to: "Khẩn" },
        { tap: control("Lưu") },
      ],
      seconds: 2.5,
    },
    {
      caption: "Khẩn thì trình ngay, không gom đến cuối ngày. Phần của văn thư đã xong.",
      moves: [{ tap: ONWARD }, { tap: control("Trình ngay bây giờ") }],
      seconds: 3.5,
    },
  ],
};
