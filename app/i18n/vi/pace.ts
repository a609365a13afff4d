/** Words of the forecast in features/coverage. */
export const pace = {
  "pace.title": "Bao giờ đạt {target}?",
  "pace.reached": "Đã đạt mục tiêu {target}.",
  "pace.tooLittle":
    "Chưa đủ số liệu để dự báo. Cần ít nhất {fewest} tuần trọn vẹn có người đạt, hiện mới có {weeks} tuần.",
  "pace.expected": "Nếu giữ nhịp này, dự kiến đạt {target} vào khoảng ngày {day}.",
  "pace.range": "Khả năng tám phần mười là trong khoảng từ {earliest} đến {latest}.",
  "pace.openRange":
    "Sớm nhất là khoảng {earliest}. Chưa nói được muộn nhất là khi nào, vì số người của các tuần chênh nhau nhiều.",
  "pace.atPace": "Nhịp hiện nay: khoảng {perWeek} người mới đạt mỗi tuần.",
  "pace.beyond":
    "Với nhịp hiện nay (khoảng {perWeek} người mới đạt mỗi tuần), trong hai năm tới chưa đạt {target}. Xa hơn thì không dự báo.",
  "pace.estimated": "Số người trưởng thành là số ước tính, nên dự báo cũng chỉ là ước tính.",
  "pace.needed": "Để kịp ngày {day} cần khoảng {needed} người mới đạt mỗi tuần.",
  "pace.more": "Tức là cần thêm khoảng {more} người mỗi tuần so với hiện nay.",
  "pace.paceSuffices": "Nhịp hiện nay đã đủ.",
  "pace.dayOver": "Ngày {day} đã qua. Hãy chọn một ngày sau hôm nay.",
  "pace.by": "Muốn đạt trước hết ngày",
  "pace.compute": "Tính",
  "pace.methodTitle": "Dự báo được tính thế nào",
  "pace.method":
    "Máy lấy số người mới đạt của {weeks} tuần trọn vẹn gần nhất (ít nhất {fewest} tuần), coi các tuần sau cũng như vậy. Các tuần chênh nhau càng nhiều thì khoảng dự báo càng rộng. Đây là phép tính, không phải lời hứa.",
} as const;
