/** What a roster can say of a person, and by which headings its columns are known. */
import { fold } from "~/platform/text/fold";

export const ROSTER_FIELDS = [
  "fullName",
  "familyName",
  "givenName",
  "birth",
  "sex",
  "male",
  "female",
  "phone",
  "personalId",
  "hamlet",
  "commune",
  "audience",
  "workplace",
] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

/** What the ministry's lists of people confirmed on VNeID say (features/vneid): one field more, and few of the others. */
export const CONFIRMATION_FIELDS = [
  "fullName",
  "familyName",
  "givenName",
  "birth",
  "personalId",
  "commune",
  "confirmedOn",
] as const;
export type ListField = RosterField | (typeof CONFIRMATION_FIELDS)[number];
export const LIST_FIELDS = [...ROSTER_FIELDS, "confirmedOn"] as const satisfies readonly ListField[];

/** From 0. A field that no column says is left out. */
export type Columns = Partial<Record<ListField, number>>;

const words = (text: string) => text.split(",").map((one) => fold(one));

/** The first is the one of our template. `male` and `female` hold a birth year, or a mark, under that sex. */
export const HEADINGS: Record<ListField, readonly string[]> = {
  fullName: words(
    "Họ và tên,họ tên,họ tên học viên,họ và tên học viên,tên học viên,họ tên người học,full name,name",
  ),
  familyName: words("họ,họ đệm,họ và đệm,họ lót,họ và tên đệm,họ và chữ lót,họ tên đệm,họ và tên họ"),
  givenName: words("tên,tên gọi,họ và tên tên"),
  birth: words(
    "Ngày sinh,năm sinh,ngày tháng năm sinh,ngày năm sinh,sinh ngày,sinh năm,ns,năm sinh tuổi,ngày tháng năm,date of birth,birth",
  ),
  sex: words("Giới tính,nam nữ,phái,giới,gt,sex"),
  male: words("nam,năm sinh nam,ngày sinh nam,giới tính nam,ngày tháng năm sinh nam"),
  female: words("nữ,năm sinh nữ,ngày sinh nữ,giới tính nữ,ngày tháng năm sinh nữ"),
  phone: words(
    "Số điện thoại,điện thoại,đt,sđt,số đt,di động,điện thoại di động,số di động,số điện thoại liên hệ,số liên hệ,liên hệ,phone",
  ),
  personalId: words(
    "Số định danh cá nhân,số định danh,định danh,cccd,số cccd,căn cước,số căn cước,căn cước công dân,số căn cước công dân,cmnd,cmnd cccd,cccd cmnd,số cmnd,số cmnd cccd,số cccd cmnd,mã định danh,personal id",
  ),
  hamlet: words(
    "Ấp khu phố thôn,ấp,khu phố,thôn,kp,ấp kp,ấp khu phố,khu phố ấp,thôn ấp,thôn ấp khu phố,tổ,tổ dân phố,tổ khu phố,địa chỉ,nơi ở,nơi cư trú,chỗ ở,nơi ở hiện nay,địa chỉ thường trú,thường trú,hamlet",
  ),
  commune: words("Xã phường,xã,phường,phường xã,đơn vị,tên xã,tên xã phường,commune"),
  audience: words("Đối tượng,nhóm,nhóm đối tượng,thành phần,audience"),
  // "Đơn vị" alone is the commune: so lists of communes use it.
  workplace: words(
    "Cơ quan đơn vị,cơ quan,đơn vị công tác,cơ quan công tác,cơ quan đơn vị công tác,đơn vị cơ quan,nơi công tác,nơi làm việc,cơ quan làm việc,phòng ban,workplace,office",
  ),
  confirmedOn: words(
    "Ngày xác nhận,ngày xác nhận trên vneid,ngày xác nhận vneid,ngày xác nhận phổ cập,ngày được xác nhận,thời điểm xác nhận,thời gian xác nhận,ngày công nhận,ngày đạt,ngày hoàn thành,confirmed on",
  ),
};

/** A column about somebody else than the person of the row. */
export const OF_ANOTHER = words("cha,bố,mẹ,vợ,chồng,người thân,chủ hộ,người nhập,người lập,giám hộ");
