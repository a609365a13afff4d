/** Words of features/content/advice: what would make a lesson better. */
export const lessonAdvice = {
  "content.fault.altFileName": "Lời mô tả hình đang là tên tệp “{alt}”. Hãy viết hình cho thấy gì.",
  "content.fault.altNameless":
    "Lời mô tả hình chỉ ghi “{alt}”. Người không nhìn được cần biết hình cho thấy gì.",
  "content.fault.altRepeated":
    "Lời mô tả hình giống hệt chú thích, nên người nghe đọc phải nghe hai lần. Hãy viết khác đi.",
  "content.fault.altLong":
    "Lời mô tả hình dài {count} ký tự, nên có nhiều nhất {most}. Phần dài hãy để ở mô tả dài (description).",
  "content.fault.vagueLink":
    "Liên kết mang chữ “{words}” không nói dẫn tới đâu. Hãy lấy tên trang làm chữ, ví dụ “Cổng Dịch vụ công quốc gia”.",
  "content.fault.bareAddress":
    "Liên kết mang chữ “{words}” là một địa chỉ khó đọc. Hãy lấy tên trang làm chữ.",
  "content.fault.deadLink": "Không có trang {address}. Hãy sửa liên kết.",
  "content.fault.deadAnchor": "Trang {address} không có mục “{fragment}”. Hãy sửa phần sau dấu #.",
  "content.fault.longSentence":
    "Câu “{begin}” có {count} chữ, nên có nhiều nhất {most}. Hãy tách thành hai câu.",
  "content.fault.officialWords": "“{words}” là lời công văn. Thử viết: {plain}.",
  "content.fault.pictureContrast":
    "Trong hình {picture}, chữ “{words}” mờ so với nền: độ tương phản {ratio}, cần {least} trở lên. Hãy đổi màu chữ hoặc nền.",
} as const;
