/** Words of the forecast in features/coverage. */
export const pace = {
  "pace.title": "When is {target} reached?",
  "pace.reached": "The target of {target} is reached.",
  "pace.tooLittle":
    "Too little is known for a forecast. It takes at least {fewest} whole weeks since the first person; so far there {weeks|is|are} {weeks}.",
  "pace.expected": "At this pace {target} is expected around {day}.",
  "pace.range": "Eight times in ten it falls between {earliest} and {latest}.",
  "pace.openRange":
    "The earliest is around {earliest}. The latest cannot be said, because the weeks differ too much.",
  "pace.atPace": "Present pace: about {perWeek} new people a week.",
  "pace.beyond":
    "At the present pace (about {perWeek} new people a week) {target} is not reached within two years. Nothing is forecast beyond that.",
  "pace.estimated": "The number of adults is an estimate, and so is the forecast.",
  "pace.needed": "To be in time for {day}, about {needed} new people a week are needed.",
  "pace.more": "That is about {more} more a week than now.",
  "pace.paceSuffices": "The present pace is enough.",
  "pace.dayOver": "{day} is over. Please choose a day after today.",
  "pace.by": "Wanted by the end of",
  "pace.compute": "Compute",
  "pace.methodTitle": "How the forecast is made",
  "pace.method":
    "It takes the new people of the latest {weeks} whole weeks (at least {fewest}) and assumes that further weeks are like them. The more the weeks differ, the wider the range. It is arithmetic, not a promise.",
} as const;
