/** The data map of people, their sign-in, roles and consents. */
import * as schema from "../schema/accounts";
import { basic, COMMUNE, ID, mapTable, none, PERSON, RECORDED_AT, RECORDED_BY, sensitive } from "./map-table";

const PROGRAM = { readers: ["program"] } as const;

export const accounts = [
  mapTable(schema.people, {
    purpose: [
      "Hồ sơ của người học và cán bộ: để học, được cấp giấy chứng nhận và được tính đúng một lần",
      "The record of learners and officials: to learn, be certified and be counted exactly once",
    ],
    basis: "consent-or-duty",
    kept: "account",
    readers: ["self", "officer", "province"],
    columns: {
      id: ID,
      fullName: basic("Họ và tên, in trên giấy chứng nhận", "Full name, printed on certificates"),
      searchName: basic("Họ và tên bỏ dấu, để tìm", "The name without marks, for search", PROGRAM),
      sortName: basic("Họ và tên dạng sắp thứ tự", "The name in sorting form", PROGRAM),
      birthYear: basic(
        "Năm sinh: đủ tuổi, phân biệt người trùng tên",
        "Year of birth: age, telling namesakes apart",
      ),
      birthDate: basic("Ngày sinh đầy đủ, nếu có", "Full date of birth, if given"),
      sex: basic("Giới tính, nếu tự khai: chỉ để tính số phụ nữ", "Sex, if given: only for figures of women"),
      communeCode: basic("Xã, phường nơi sống", "Commune of residence"),
      hamletId: basic("Ấp, khu phố nơi sống", "Hamlet of residence"),
      audience: basic("Nhóm đối tượng", "Audience"),
      workplaceId: basic("Nơi làm việc của cán bộ", "Where an official works"),
      username: basic("Tên tài khoản", "Sign-in name"),
      phone: basic("Số điện thoại, nếu có", "Phone number, if given"),
      email: basic("Thư điện tử, nếu có", "E-mail, if given"),
      personalIdHash: basic(
        "Dấu có khóa của số định danh, để không tính hai lần",
        "Keyed hash of the personal id, to count once",
        PROGRAM,
      ),
      personalIdSealed: basic(
        "Số định danh đã mã hóa, chỉ mở khi xuất tệp có lý do",
        "Encrypted personal id, opened only for exports with a reason",
        { readers: ["province"] },
      ),
      personalIdHint: basic(
        "Vài chữ số của số định danh, để nhận ra",
        "A few digits of the personal id, to recognise it",
      ),
      createdAt: none("Lúc đăng ký", "When they registered"),
      disabledAt: none("Lúc tài khoản bị khóa", "When the account was closed"),
      erasedAt: none("Lúc xóa dữ liệu theo yêu cầu", "When the data were erased on request"),
      mergedIntoId: basic("Tài khoản đã gộp vào", "The account it was merged into"),
      isDemo: none("Tài khoản dùng thử, không bao giờ được tính", "Demo account, never counted"),
    },
  }),
  mapTable(schema.moves, {
    purpose: ["Chuyển nơi ở: mỗi người được tính ở nơi họ sống", "Moves: everybody counts where they live"],
    basis: "consent-or-duty",
    kept: "results",
    readers: ["self", "officer", "province"],
    columns: {
      id: ID,
      personId: PERSON,
      movedOn: basic("Ngày chuyển đến", "Day of the move"),
      fromCommune: basic("Nơi đi", "Commune left"),
      toCommune: basic("Nơi đến", "Commune moved to"),
      recordedBy: RECORDED_BY,
      recordedAt: RECORDED_AT,
    },
  }),
  mapTable(schema.deaths, {
    purpose: ["Người đã mất: không còn được tính", "Who died: counted no more"],
    basis: "duty",
    kept: "results",
    readers: ["officer", "province"],
    columns: {
      personId: PERSON,
      diedOn: basic("Ngày mất", "Day of death"),
      recordedBy: RECORDED_BY,
      recordedAt: RECORDED_AT,
    },
  }),
  mapTable(schema.passwords, {
    purpose: ["Đăng nhập bằng mật khẩu", "Sign-in by password"],
    basis: "security",
    kept: "account",
    readers: ["program"],
    columns: {
      personId: PERSON,
      hash: sensitive("Dấu một chiều của mật khẩu", "One-way hash of the password"),
      changedAt: none("Lúc đổi", "When it was changed"),
    },
  }),
  mapTable(schema.sessions, {
    purpose: ["Các lần đăng nhập đang mở", "Sessions that are open"],
    basis: "security",
    kept: "sessions",
    readers: ["self"],
    columns: {
      id: sensitive("Dấu một chiều của mã trong cookie", "One-way hash of the code in the cookie", PROGRAM),
      userId: PERSON,
      expiresAt: none("Lúc hết hạn", "When it ends"),
      createdAt: none("Lúc đăng nhập", "When it was opened"),
      device: sensitive("Loại trình duyệt và máy", "Kind of browser and device"),
      secondFactorAt: none("Lúc xác nhận hai lớp", "When the second step was given"),
    },
  }),
  mapTable(schema.secondFactors, {
    purpose: ["Xác nhận hai lớp của cán bộ", "Two-step sign-in of officers"],
    basis: "security",
    kept: "account",
    readers: ["program"],
    columns: {
      personId: PERSON,
      secretSealed: sensitive("Khóa tạo mã, đã mã hóa", "Secret of the codes, encrypted"),
      createdAt: none("Lúc bắt đầu cài", "When set-up began"),
      confirmedAt: none("Lúc cài xong", "When it was set up"),
      lastStep: none("Mã đã dùng gần nhất", "The last code taken"),
    },
  }),
  mapTable(schema.recoveryCodes, {
    purpose: ["Mã dự phòng khi mất điện thoại", "Codes for a lost phone"],
    basis: "security",
    kept: "account",
    readers: ["program"],
    columns: {
      codeHash: sensitive("Dấu có khóa của mã", "Keyed hash of the code"),
      personId: PERSON,
      usedAt: none("Lúc dùng", "When it was used"),
    },
  }),
  mapTable(schema.roleGrants, {
    purpose: ["Ai được giao việc gì, ở đâu, từ bao giờ", "Who was given which task, where and since when"],
    basis: "duty",
    kept: "staff-record",
    readers: ["self", "province"],
    columns: {
      id: ID,
      personId: PERSON,
      role: basic("Vai trò", "The role"),
      communeCode: COMMUNE,
      topicId: none("Chuyên đề phụ trách", "Topic of a trainer"),
      grantedBy: basic("Người giao", "Who gave it"),
      grantedAt: none("Lúc giao", "When it was given"),
      revokedAt: none("Lúc thôi", "When it ended"),
    },
  }),
  mapTable(schema.consents, {
    purpose: ["Mỗi người đã đồng ý điều gì, với lời văn nào", "What everybody agreed to, by which text"],
    basis: "duty",
    kept: "consent-proof",
    readers: ["self", "province"],
    columns: {
      id: ID,
      personId: PERSON,
      purpose: basic("Mục đích đã đồng ý", "The purpose agreed to"),
      textVersion: none("Bản lời văn đã đọc", "Version of the text read"),
      channel: none("Đồng ý qua đâu", "By which channel"),
      givenAt: none("Lúc đồng ý", "When it was given"),
      withdrawnAt: none("Lúc rút lại", "When it was withdrawn"),
    },
  }),
  mapTable(schema.registrationDevices, {
    purpose: [
      "Nhận ra nhiều tài khoản mở từ một máy trong một giờ",
      "Notices many accounts opened from one device within an hour",
    ],
    basis: "security",
    kept: "registration-devices",
    readers: ["program"],
    columns: {
      personId: PERSON,
      deviceHash: sensitive(
        "Dấu có khóa của máy đã mở tài khoản",
        "Keyed hash of the device that opened the account",
      ),
      registeredAt: none("Lúc mở tài khoản", "When the account was opened"),
    },
  }),
  mapTable(schema.rateLimits, {
    purpose: ["Chặn dò mật khẩu và mã", "Stops guessing of passwords and codes"],
    basis: "security",
    kept: "counters",
    readers: ["program"],
    columns: {
      key: sensitive(
        "Dấu có khóa của địa chỉ mạng hoặc tên tài khoản",
        "Keyed hash of a network address or sign-in name",
      ),
      points: none("Số lần thử", "Number of tries"),
      expire: none("Lúc hết hạn", "When it ends"),
    },
  }),
];
