/** Words of features/places. */
export const places = {
  "places.fault.hamletKind": "Choose a kind: ấp, khu phố, thôn or tổ.",
  "places.fault.hamletNone": "Write at least one name.",
  "places.fault.hamletMany": "At most 200 names at a time.",
  "places.fault.hamletLong": "The name “{name}” has more than 60 letters.",
  "places.fault.hamletTwice": "“{name}” is written twice.",
  "places.fault.hamletInUse": "A hamlet in use has this name. Rename one of them first.",
  "places.fault.hamletTaken": "“{name}” is in the list already.",
} as const;
