/** What is wrong with an authored lesson or question bank, and what its author does about it. */
export const lessonFaults = {
  "lessons.fault.too-long": "Bài dài {kilobytes} KB, quá giới hạn {limit} KB. Hãy tách thành hai bài.",
  "lessons.fault.too-many-lines": "Bài dài quá {limit} dòng. Hãy tách thành hai bài.",
  "lessons.fault.dense-block":
    "Đoạn này có quá {limit} dấu như * _ ` [ < và ngoặc nhọn. Hãy tách thành nhiều đoạn bằng dòng trống.",
  "lessons.fault.big-table": "Bảng này có quá {limit} ô. Hãy tách thành nhiều bảng bằng dòng trống.",
  "lessons.fault.long-line": "Dòng này dài quá {limit} ký tự. Hãy ngắt thành nhiều đoạn.",
  "lessons.fault.control-character": "Ở đây có ký tự điều khiển không nhìn thấy. Hãy xóa chỗ này rồi gõ lại.",
  "lessons.fault.frontmatter-late":
    "Phần đầu bài (giữa hai dòng ---) phải bắt đầu ngay từ dòng 1. Hãy xóa những gì đứng trước nó.",
  "lessons.fault.frontmatter-engine": "Phần đầu bài chỉ nhận YAML. Hãy xóa mọi chữ đứng sau --- ở dòng 1.",
  "lessons.fault.frontmatter-unclosed":
    "Phần đầu bài chưa đóng. Hãy thêm một dòng --- sau dòng thông tin cuối cùng.",
  "lessons.fault.frontmatter-duplicate": "Mục này được viết hai lần ở phần đầu bài. Hãy giữ lại một.",
  "lessons.fault.frontmatter-tag":
    "Phần đầu bài không nhận nhãn kiểu dữ liệu (chữ bắt đầu bằng dấu !). Hãy xóa nhãn này.",
  "lessons.fault.frontmatter-alias":
    "Phần đầu bài không nhận neo & và bí danh *. Hãy viết đủ nội dung, hoặc đặt trong dấu ngoặc kép.",
  "lessons.fault.frontmatter-key": "Tên mục ở phần đầu bài phải là chữ thường, ví dụ title.",
  "lessons.fault.frontmatter-shape":
    "Phần đầu bài phải gồm các dòng “tên: giá trị”, ví dụ “title: An toàn trên mạng”.",
  "lessons.fault.frontmatter-syntax":
    "Phần đầu bài viết sai cách của YAML. Hãy xem lại thụt dòng và dấu hai chấm; giá trị có dấu hai chấm thì đặt trong ngoặc kép.",
  "lessons.fault.esm":
    "Dòng bắt đầu bằng import hoặc export được hiểu là mã lệnh, mà bài học không chạy mã lệnh. Hãy xóa, hoặc viết câu theo cách khác.",
  "lessons.fault.expression":
    "Giữa dấu { } chỉ được là chữ trong ngoặc kép, một con số hoặc lời ghi chú {/* … */}. Muốn viết dấu ngoặc nhọn, hãy gõ \\{.",
  "lessons.fault.brace-unclosed": "Dấu { này chưa có dấu } đóng. Muốn viết dấu ngoặc nhọn, hãy gõ \\{.",
  "lessons.fault.tag-unclosed":
    "Thẻ <{name}> mở ở đây nhưng chưa đóng đúng chỗ. Hãy thêm </{name}> sau nội dung của nó.",
  "lessons.fault.tag-not-open": "Thẻ đóng này không có thẻ mở. Hãy xóa nó, hoặc thêm thẻ mở ở phía trên.",
  "lessons.fault.tag-unfinished": "Thẻ này viết dở. Hãy thêm dấu > hoặc /> để kết thúc thẻ.",
  "lessons.fault.tag-syntax":
    'Thẻ này viết sai. Cách viết đúng: <Tên thuộc-tính="giá trị">, mỗi giá trị trong ngoặc kép thẳng.',
  "lessons.fault.less-than":
    "Dấu < ở đây được hiểu là mở một thẻ. Muốn viết dấu nhỏ hơn, hãy gõ \\<. Ghi chú thì viết {/* … */}; đường dẫn thì viết [chữ](https://…).",
  "lessons.fault.attribute-quotes":
    'Giá trị của thuộc tính phải nằm trong ngoặc kép thẳng, ví dụ type="tip".',
  "lessons.fault.syntax": "Chỗ này viết sai cú pháp. Hãy xem lại các dấu < > { } gần đây.",
  "lessons.fault.attribute-spread":
    "<{element}> không nhận {…}. Hãy viết từng thuộc tính với giá trị trong ngoặc kép.",
  "lessons.fault.attribute-repeated": "Thuộc tính {name} của <{element}> được viết hai lần. Hãy giữ lại một.",
  "lessons.fault.attribute-expression":
    "Thuộc tính {name} của <{element}> phải là chữ trong ngoặc kép, không phải mã lệnh hay để trống.",
  "lessons.fault.attribute-missing": '<{element}> thiếu thuộc tính {name}. Hãy thêm {name}="…".',
  "lessons.fault.attribute-words":
    '<{element}> cần một trong hai: alt="…" nói hình cho thấy gì, hoặc decorative="yes" nếu hình chỉ để trang trí.',
  "lessons.fault.attribute-choice":
    "Thuộc tính {name} của <{element}> chỉ nhận một trong các giá trị: {allowed}.",
  "lessons.fault.attribute-key":
    "Thuộc tính {name} của <{element}> chỉ gồm chữ thường không dấu, số và dấu -, nhiều nhất 64 ký tự. Ví dụ: an-toan-1.",
  "lessons.fault.attribute-text": "Thuộc tính {name} của <{element}> đang trống hoặc dài quá 2.000 ký tự.",
  "lessons.fault.attribute-media":
    "Thuộc tính {name} của <{element}> phải là tệp trong thư mục media của chuyên đề, ví dụ media/ten-tep, đuôi {allowed}; tên tệp không dấu, không khoảng trắng.",
  "lessons.fault.attribute-forbidden":
    "Không được dùng thuộc tính {name} ở <{element}>. Hãy xóa nó; cách trình bày do hệ thống lo.",
  "lessons.fault.attribute-near": "<{element}> không có thuộc tính {name}; ý bạn là {near}?",
  "lessons.fault.attribute-unknown":
    "<{element}> không có thuộc tính {name}. Các thuộc tính dùng được: {allowed}.",
  "lessons.fault.attribute-none": "<{element}> không nhận thuộc tính nào. Hãy xóa {name}.",
  "lessons.fault.too-many": "Bài có quá {limit} thành phần. Hãy tách thành nhiều bài.",
  "lessons.fault.too-deep": "Nội dung lồng nhau quá {limit} lớp. Hãy bớt lồng danh sách hoặc trích dẫn.",
  "lessons.fault.footnote": "Chưa dùng được chú thích cuối trang. Hãy viết chú thích ngay trong câu.",
  "lessons.fault.html-tag":
    "Không dùng thẻ HTML <{name}>. Hãy viết bằng Markdown, ví dụ **chữ đậm**, [chữ](https://…).",
  "lessons.fault.node-type": "Không dùng được cách viết này ({type}). Hãy xóa hoặc viết theo cách khác.",
  "lessons.fault.link-address":
    "Đường dẫn “{address}” không dùng được. Hãy dùng https://…, http://…, mailto:…, tel:…, /địa-chỉ-trong-trang hoặc #tên-mục, không có khoảng trắng.",
  "lessons.fault.picture-address":
    "Hình phải là tệp trong thư mục media của chuyên đề, viết ngay trong ngoặc: ![mô tả](media/ten-tep.svg). Đuôi dùng được: {allowed}.",
  "lessons.fault.element-not-in-lesson":
    "<{name}> chỉ dùng trong tệp câu hỏi questions.mdx. Trong bài học, hãy dùng <Check>.",
  "lessons.fault.element-not-in-questions":
    "<{name}> chỉ dùng trong bài học. Tệp câu hỏi chỉ dùng <Question> và <Term>.",
  "lessons.fault.element-near": "Phần tử <{name}> không có; ý bạn là <{near}>?",
  "lessons.fault.element-unknown": "Phần tử <{name}> không có. Các phần tử dùng được: {allowed}.",
  "lessons.fault.element-own-line":
    "Thẻ <{name}> và thẻ đóng của nó phải đứng riêng một dòng. Hãy xuống dòng trước và sau mỗi thẻ.",
  "lessons.fault.element-inside": "<{name}> phải nằm trực tiếp trong <{parent}>.",
  "lessons.fault.element-top":
    "<{name}> phải đứng riêng, không nằm trong phần tử, danh sách hay trích dẫn. Hình, video và hộp ghi chú được nằm trong <Step>.",
  "lessons.fault.element-in-sentence":
    "<{name}> phải nằm trong một câu: viết thẻ mở, chữ và thẻ đóng liền trên một dòng.",
  "lessons.fault.term-in-link-or-heading":
    "<{name}> không đặt trong tiêu đề, đường dẫn hay trong một <{name}> khác. Hãy chuyển nó vào câu thường.",
  "lessons.fault.term-in-answer": "<{name}> không đặt trong phương án trả lời. Hãy chuyển nó lên câu hỏi.",
  "lessons.fault.element-holds-nothing": "<{name}> không chứa nội dung. Hãy viết <{name} … />.",
  "lessons.fault.element-empty": "<{name}> đang trống. Hãy viết nội dung giữa thẻ mở và thẻ đóng.",
  "lessons.fault.element-holds-only": "<{name}> chỉ chứa các <{only}>. Hãy chuyển nội dung khác ra ngoài.",
  "lessons.fault.element-holds-words": "<{name}> chỉ chứa chữ. Hãy bỏ đường dẫn và hình ra ngoài.",
  "lessons.fault.id-repeated": "Mã “{id}” đã dùng ở dòng {firstLine}. Hãy đặt một mã khác.",
  "lessons.fault.outside-question":
    "Trong tệp câu hỏi, mọi nội dung phải nằm trong <Question>. Hãy chuyển đoạn này vào câu hỏi hoặc xóa.",
  "lessons.fault.heading-in-questions": "Trong tệp câu hỏi không dùng tiêu đề #. Hãy xóa dấu #.",
  "lessons.fault.heading-inside":
    "Tiêu đề phải đứng riêng, không nằm trong phần tử, danh sách hay trích dẫn. Hãy dùng **chữ đậm** thay cho #.",
  "lessons.fault.heading-depth":
    "Bài học chỉ dùng tiêu đề ## và ###, vì tên bài đã là tiêu đề lớn nhất. Hãy thay {marks}.",
  "lessons.fault.heading-skip": "Tiêu đề ### phải nằm dưới một tiêu đề ##. Hãy đổi thành ##.",
  "lessons.fault.heading-empty": "Tiêu đề đang trống. Hãy viết chữ sau dấu #, hoặc xóa dòng này.",
  "lessons.fault.link-empty": "Đường dẫn chưa có chữ để bấm. Hãy viết [chữ](địa chỉ).",
  "lessons.fault.picture-alt":
    "Hình chưa có lời mô tả cho người không nhìn thấy. Hãy viết ![mô tả hình](media/ten-tep.svg).",
  "lessons.fault.picture-in-questions": "Câu hỏi chưa dùng được hình. Hãy tả bằng lời.",
  "lessons.fault.tick-outside-check":
    "Ô đánh dấu [ ] chỉ dùng trong <Check> của bài học hoặc <Question> của tệp câu hỏi. Hãy bỏ ô ở danh sách này.",
  "lessons.fault.check-no-answers":
    "<Check> chưa có phương án. Hãy viết mỗi phương án một dòng: - [ ] sai, - [x] đúng.",
  "lessons.fault.check-no-prompt": "<Check> chưa có câu hỏi. Hãy viết câu hỏi trước các phương án.",
  "lessons.fault.check-prompt":
    "Câu hỏi của <Check> chỉ gồm các đoạn văn. Hãy chuyển nội dung này ra trước <Check>.",
  "lessons.fault.check-answer":
    "Mỗi phương án của <Check> là một dòng bắt đầu bằng - [ ] hoặc - [x], rồi đến chữ.",
  "lessons.fault.check-right-answers":
    "<Check> cần ít nhất hai phương án, có phương án đúng [x] và có phương án sai [ ].",
  "lessons.fault.check-explanation":
    "<Check> cần lời giải thích ngay sau các phương án: một đoạn bắt đầu bằng dấu >.",
  "lessons.fault.check-extra": "Sau lời giải thích của <Check> không còn nội dung nào. Hãy chuyển ra ngoài.",
  "lessons.fault.media-missing": "Không tìm thấy tệp {path}. Hãy thêm tệp, hoặc sửa tên.",
  "lessons.fault.media-near": "Không tìm thấy tệp {path}; ý bạn là {near}?",
  "lessons.fault.anchor-missing": "Trong bài không có mục #{name}. Các mục có thể dẫn tới: {allowed}.",
  "lessons.fault.too-slow":
    "Bài này xử lý quá lâu nên đã bị dừng. Hãy chia nhỏ nội dung lồng nhau hoặc bảng lớn.",
  "lessons.fault.too-heavy": "Bài này cần quá nhiều bộ nhớ nên đã bị dừng. Hãy chia nhỏ bài.",
} as const;
