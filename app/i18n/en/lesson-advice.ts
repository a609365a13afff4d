/** Words of features/content/advice: what would make a lesson better. */
export const lessonAdvice = {
  "content.fault.altFileName":
    "The picture's description is a file name, “{alt}”. Say what the picture shows.",
  "content.fault.altNameless":
    "The picture's description only says “{alt}”. Who cannot see it needs to know what it shows.",
  "content.fault.altRepeated":
    "The picture's description repeats its caption, so who listens hears it twice. Write something else.",
  "content.fault.altLong":
    "The picture's description has {count} characters; {most} at most are better. Put the long part into description.",
  "content.fault.vagueLink":
    "The link “{words}” does not say where it leads. Use the name of the page for its words.",
  "content.fault.bareAddress":
    "The link “{words}” is an address that is hard to read. Use the name of the page for its words.",
  "content.fault.deadLink": "There is no page {address}. Correct the link.",
  "content.fault.deadAnchor": "The page {address} has no heading “{fragment}”. Correct what follows the #.",
  "content.fault.longSentence":
    "The sentence “{begin}” has {count} syllables; {most} at most are better. Make two of it.",
  "content.fault.officialWords": "“{words}” is the language of official papers. Try: {plain}.",
  "content.fault.pictureContrast":
    "In the picture {picture} the words “{words}” are faint: a contrast of {ratio}, where {least} is needed. Change their colour or what lies behind.",
} as const;
