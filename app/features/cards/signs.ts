/** Pictures of cards on a shared device, told apart at a glance and by their word. */
export const SIGNS = [
  { picture: "🐓", word: "cards.sign.rooster" },
  { picture: "🐃", word: "cards.sign.buffalo" },
  { picture: "🐈", word: "cards.sign.cat" },
  { picture: "🐟", word: "cards.sign.fish" },
  { picture: "🐘", word: "cards.sign.elephant" },
  { picture: "🐢", word: "cards.sign.turtle" },
  { picture: "🦋", word: "cards.sign.butterfly" },
  { picture: "🐇", word: "cards.sign.rabbit" },
] as const;
