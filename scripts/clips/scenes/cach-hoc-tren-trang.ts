/** How to learn on this site: from the front page to the test. */
import { button, type Clip } from "../clip";

const TOPIC = "/chuyen-de/chuyen-doi-so";

export const howToLearn: Clip = {
  target: "content/topics/1-chuyen-doi-so/media/cach-hoc-tren-trang",
  signedIn: true,
  poster: 3,
  scenes: [
    {
      caption: "Mở trang Bình dân học vụ số trên điện thoại.",
      moves: [{ open: "/" }],
      seconds: 3,
    },
    {
      caption: "Chọn một chuyên đề. Mỗi bài chỉ vài phút.",
      moves: [{ open: TOPIC }, { glide: 320 }],
      seconds: 3,
    },
    {
      caption: "Đọc bài. Kéo nhẹ ngón tay lên để xem tiếp.",
      moves: [{ open: `${TOPIC}/chuyen-doi-so-la-gi` }, { glide: 700 }],
      seconds: 2,
    },
    {
      caption: "Đọc xong, bấm “Đánh dấu đã học xong”.",
      moves: [{ tap: button("Đánh dấu đã học xong") }],
      seconds: 2,
    },
    {
      caption: "Trang ghi lại ngay. Lần sau bấm “Tiếp tục học”.",
      moves: [{ open: "/hoc" }],
      seconds: 4,
    },
    {
      caption: "Đọc đủ các bài rồi làm bài kiểm tra.",
      moves: [
        { open: `${TOPIC}/kiem-tra` },
        { tap: button("Bắt đầu làm bài") },
        { tap: 'main label:has(input[type="radio"])' },
      ],
      seconds: 2,
    },
    {
      caption: "Mất mạng cũng không mất bài. Đạt là có giấy chứng nhận.",
      moves: [{ show: button("Nộp bài") }],
      seconds: 4,
    },
  ],
};
