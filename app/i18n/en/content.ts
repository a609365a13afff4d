/** Words of features/content: what is wrong with authored files, for authors at a terminal and in the editor. */
export const content = {
  "content.check.summary":
    "{topics} {topics|topic|topics}, {lessons} {lessons|lesson|lessons}, {questions} {questions|question|questions}, {simulations} {simulations|practice|practices}, {media} media {media|file|files}, {communes} {communes|commune|communes}.",
  "content.check.clean": "No errors.",
  "content.check.warned": "No errors, {count} {count|warning|warnings}.",
  "content.check.failed": "{count} {count|error|errors} to put right.",
  "content.export.exported":
    "{folder}: {topics} {topics|topic|topics}, {lessons} {lessons|lesson|lessons}, {questions} {questions|question|questions}, {simulations} {simulations|practice|practices}, {media} media {media|file|files}.",
  "content.report.lesson": "lesson",
  "content.report.noLesson": "(the whole topic)",
  "content.report.topicSum": "sum",
  "content.report.sum": "sum",
  "content.report.programme":
    "The programme: {topics} {topics|topic|topics}, {lessons} {lessons|lesson|lessons}",
  "content.report.words": "words",
  "content.report.minutes": "minutes",
  "content.report.pace": "words/min",
  "content.report.figures": "pictures",
  "content.report.videos": "clips",
  "content.report.practices": "practices",
  "content.report.checks": "checks",
  "content.report.sources": "sources",
  "content.report.easy": "easy",
  "content.report.medium": "medium",
  "content.report.hard": "hard",
  "content.report.questions": "questions",
  "content.report.textKb": "text KB",
  "content.report.picturesKb": "pictures KB",
  "content.report.legend":
    "KB: the lesson's own part and its pictures, compressed as they are sent. Frame and style of the page come on top, the same for every lesson. Clips load when they are played.",
  "content.load.refused":
    "The content in {folder} has {count} {count|error|errors}. Put the lines above right and start again.",
  "content.didYouMean": "Did you mean “{suggestion}”?",
  "content.fault.missing": "“{key}” is missing: it must be there.",
  "content.fault.text": "“{key}” must be text. If the sentence has a colon, put it in double quotes.",
  "content.fault.empty": "“{key}” is empty.",
  "content.fault.tooLong": "“{key}” is longer than {longest} characters.",
  "content.fault.controlCharacter":
    "There is an invisible control character here. Delete it and type the text again.",
  "content.fault.wrongValue": "The value of “{key}” cannot be used.",
  "content.fault.list": "“{key}” must be a list: one entry a line, each after a dash.",
  "content.fault.map": "This must be lines of “name: value”.",
  "content.fault.boolean": "“{key}” takes true or false.",
  "content.fault.wholeNumber": "“{key}” must be a whole number from {min} to {max}.",
  "content.fault.share":
    "“{key}” must be a percentage above 1 up to 100 (such as 80), or a share above 0 up to 1 (such as 0.8).",
  "content.fault.date": "“{key}” must be a day that exists, written year-month-day, such as 2026-04-30.",
  "content.fault.slug":
    "“{key}” takes lower-case letters without marks, digits and dashes, such as an-toan-tren-mang.",
  "content.fault.source": "A source is a line of text, or title and url (beginning with https://).",
  "content.fault.certificateNumber": "“{key}” must have {seq} (or {seq:6}) and {year}, once each.",
  "content.fault.endsBeforeBegin": "The last day is before the first day.",
  "content.fault.overlap": "Two names hold at the same time. Look at their first and last days.",
  "content.fault.indicatorUnit": "“{key}” takes only percent or people.",
  "content.fault.indicatorCounts":
    "“{key}” takes only trained, passed or confirmed; left out, it is typed in.",
  "content.fault.indicatorAudiences":
    "Only trained and passed can be counted by audience. Leave audiences out or change counts.",
  "content.fault.duplicateId": "This id is used above. Choose another.",
  "content.fault.unknownKey": "There is no “{key}” here, so it is skipped.",
  "content.fault.yamlSyntax":
    "This is not valid YAML. Look at the spaces at the start of the line, the colons and the quotes.",
  "content.fault.yamlTab": "The line begins with a tab. Use spaces.",
  "content.fault.yamlDuplicateKey": "This key is written twice. Keep one.",
  "content.fault.yamlColon": "A sentence with a colon must be in double quotes.",
  "content.fault.missingColumn": "The first line lacks the column “{key}”.",
  "content.fault.unknownColumn": "There is no column “{key}”, so it is skipped.",
  "content.fault.noRows": "The file has no rows after the names of its columns.",
  "content.fault.tooManyCells":
    "This row has more cells than there are columns. A cell with a comma must be in double quotes.",
  "content.fault.csvQuote": "The double quote of this cell is not closed where the cell ends.",
  "content.fault.figure": "“{key}” must be a number without thousands separators.",
  "content.fault.communeCode": "“{key}” must be exactly five digits.",
  "content.fault.communeType": "“{key}” takes xa or phuong.",
  "content.fault.moreAdults": "There are more adults than people, or the population is missing.",
  "content.fault.slugTaken": "Another unit has this address. Give each its own slug.",
  "content.fault.differsFromBefore": "“{key}” differs from the row above with the same code.",
  "content.fault.duplicateRow": "This row repeats one above.",
  "content.fault.laterPopulation": "The day of this population is still to come, so it is not used yet.",
  "content.fault.lessonHeavy":
    "The lesson costs a learner's phone {kilobytes} KB, more than the programme's {most} KB. Use smaller or fewer pictures.",
  "content.fault.tooBig": "The file is {kilobytes} KB, above the limit of {most} KB.",
  "content.fault.unreadable": "This file cannot be read. Look at its permissions.",
  "content.fault.notUtf8": "The file is not UTF-8 text. Save it again as UTF-8.",
  "content.fault.lostLetter": "A letter here was lost when the text was converted. Type it again.",
  "content.fault.outsideLink": "This link leads out of the content folder, so it is refused.",
  "content.fault.notAFile": "This is no ordinary file or folder, so it cannot be opened.",
  "content.fault.twinNames":
    "This name differs from “{other}” only by case or by how marks are composed. Rename one.",
  "content.fault.missingFolder": "There is no such folder.",
  "content.fault.missingFile": "This file is missing.",
  "content.fault.noTopics": "There is no topic yet. A topic is a folder such as topics/1-chuyen-doi-so.",
  "content.fault.topicFolderName":
    "A topic's folder is named by a number, a dash and a name without marks, such as {example}.",
  "content.fault.lessonFileName":
    "A lesson's file is named by a number, a dash and a name without marks, such as {example}.",
  "content.fault.sameNumber": "“{other}” has this number already. Change one, so that their order is clear.",
  "content.fault.sameAddress": "“{other}” has this name already, so both would have one address. Rename one.",
  "content.fault.reservedAddress": "The address “{name}” belongs to another page. Rename the file.",
  "content.fault.unknownFile": "This file or folder is not used, so it is skipped.",
  "content.fault.unknownAudience": "programme.yaml has no audience “{key}”, so it is skipped.",
  "content.fault.unknownLesson": "The topic has no lesson “{key}”, so this question leads to none.",
  "content.fault.drawTooMany":
    "The bank has only {count} {count|question|questions}, so that many are drawn.",
  "content.fault.noQuestions": "This file has no question yet.",
  "content.fault.noCommunes":
    "There is no list of communes here. The present one stays, or the one that comes with the software is used.",
  "content.fault.studioKept":
    "This lesson was changed in the studio, so its file was not loaded; the text of the studio is in use. Compare both on /giang-vien, or run npm run content:export to bring the text in use back into files.",
  "content.fault.questionKept":
    "The question “{key}” was changed in the question bank, so the file does not replace it. Export the content, or change it there.",
  "content.fault.communeKept":
    "Code {code} is not in the list but is kept. To end a unit, give the day in valid_to.",
  "content.fault.jsonSyntax": "The file is not valid JSON. Export it again from the map program.",
  "content.fault.mapShape":
    "The map must be TopoJSON with an object communes whose shapes carry a 5-digit code, and an attribution.",
  "content.fault.mapTwice": "Two shapes have the code of one commune.",
  "content.fault.mapStranger": "The list of communes has no code {code}, so this shape is not drawn.",
  "content.fault.mapMissing": "The map has no shape of {name} ({code}), which is shown in the table only.",
  "content.fault.mediaName":
    "Lessons cannot use a file of this name, so it is skipped. Rename it to {example}.",
  "content.fault.unusedMedia": "No lesson uses this file yet.",
  "content.fault.mediaKind": "What is in the file does not match the ending of its name.",
  "content.fault.pdfBroken": "The PDF is broken or cut short. Save it again from its source.",
  "content.fault.pdfLocked": "The PDF has a password or is locked. Unlock it.",
  "content.fault.pdfActive": "A PDF must not contain “{what}”. Print it to PDF again.",
  "content.fault.pdfPages": "The PDF has {pages} pages, {most} at most. Split it.",
  "content.fault.svgActive": "An SVG picture must not contain “{what}”. Export it again without.",
  "content.fault.svgBroken": "The SVG picture is broken here and cannot be opened.",
  "content.fault.simulationFileName":
    "Name a practice with lower-case letters without marks, digits and dashes, ending in .yaml.",
  "content.fault.unknownSimulation": "The folder simulations has no practice “{name}”.",
  "content.fault.unusedSimulation": "No topic uses this practice yet.",
  "content.fault.device": "“{key}” takes only computer or phone.",
  "content.fault.stepTwice": "The name “{name}” is used above already. Choose another.",
  "content.fault.stepRole": "There is no role “{name}”. Declare it in roles.",
  "content.fault.stepScreen": "There is no screen “{name}”. Declare it in screens.",
  "content.fault.stepNext": "No step or ending is called “{name}”.",
  "content.fault.stepAction": "A step has exactly one of click and choose.",
  "content.fault.stepLabel": "The screen “{screen}” has no “{label}” to press.",
  "content.fault.stepField": "The screen “{screen}” has no field “{label}”.",
  "content.fault.stepFieldOption": "The field “{label}” of the screen “{screen}” does not offer this value.",
  "content.fault.stepUnreachable": "No way leads to the step “{name}”.",
  "content.fault.stepRound": "From this step to “{name}” the way turns in a circle and never ends.",
  "content.fault.stepDayBack": "The next step (“{name}”) is on an earlier day than this one.",
  "content.fault.chooseOneRight": "Exactly one option is the right one (right: true).",
  "content.fault.labelTwice": "This screen has “{label}” twice.",
  "content.fault.partOneKind": "An entry of parts holds one kind of thing, as only menu or only fields.",
  "content.fault.endMissing": "The good ending is missing: an entry of endings with the id end.",
  "content.fault.endingUnused": "No way leads to the ending “{name}”.",
  "content.fault.rightPathScore": "Doing every step rightly does not come to “end” with 100%.",
  "content.fault.pathLabel": "This step has no “{label}” to press, choose or fill in like that.",
  "content.fault.pathErrors":
    "This way lists {declared} {declared|mistake|mistakes}, but playing it makes {found}. Something in it is right, or is never reached.",
  "content.fault.pathScore": "This way scores {found}%, not {declared}%.",
  "content.fault.pathEnding": "This way comes to the ending “{found}”, not “{declared}”.",
  "content.fault.bankSmall":
    "The bank has {count} {count|question|questions} and each attempt draws {draw}. {least} or more make attempts differ.",
  "content.fault.noDifficulty": 'The bank has no question with difficulty="{difficulty}".',
  "content.fault.rightLongest":
    "Of {count} questions with one right option, the right one is the longest in {longest}: more than {most}%. Shorten it, or write the others as long.",
  "content.fault.rightPlaces":
    "In {count} questions of {options} options, the right one stands in each place so often: {places}. Chance would be more even: move some.",
  "content.fault.catchAllOption":
    "The option “{option}” speaks about the other options and can be guessed. Put something definite in its place.",
  "content.fault.similarQuestion":
    "This is nearly the same as “{other}” ({where}). Ask something else, or drop one.",
  "content.fault.lessonUnasked": "questions.mdx asks nothing about this lesson.",
  "content.fault.pace":
    "The lesson has {words} words and claims {minutes} {minutes|minute|minutes}. For readers who take their time, write {least} to {most}.",
  "content.fault.noSources": "The lesson names no sources. Readers need to know what its facts rest on.",
  "content.fault.noFigure": "The lesson has no picture (Figure). One helps beginners to see the point.",
  "content.fault.fewChecks":
    "The lesson has {count} {count|question|questions} to check oneself by (Check); {least} or more are better.",
  "content.fault.noRemember": 'The lesson has no box of what to remember (Callout type="remember").',
  "content.fault.rememberLong":
    "The box of what to remember has {count} lines; {most} at most are remembered.",
} as const;
