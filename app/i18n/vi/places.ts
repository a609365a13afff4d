/** Words of features/places. */
export const places = {
  "places.fault.hamletKind": "Hãy chọn loại: ấp, khu phố, thôn hay tổ.",
  "places.fault.hamletNone": "Hãy ghi ít nhất một tên.",
  "places.fault.hamletMany": "Mỗi lần thêm nhiều nhất 200 tên.",
  "places.fault.hamletLong": "Tên “{name}” dài quá 60 ký tự.",
  "places.fault.hamletTwice": "“{name}” được ghi hai lần.",
  "places.fault.hamletInUse": "Một ấp, khu phố đang dùng đã có tên này. Hãy đổi tên một nơi trước.",
  "places.fault.hamletTaken": "“{name}” đã có trong danh sách.",
} as const;
