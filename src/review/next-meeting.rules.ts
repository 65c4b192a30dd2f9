const NEXT_MEETING = /\b(?:next|following|subsequent) (?:\w+ ){0,2}meeting\b/i;
const OF_ANOTHER_BODY =
  /\bmeeting of (?!(?:the |this )?(?:panel|board|committee|sub-?committee|commission)\b)/i;

/** Whether the words of a paper mean the next meeting of the body itself: “to the next meeting”, “the following meeting of the Panel”. */
export function meansNextMeeting(duePhrase: string | null): boolean {
  return duePhrase !== null && NEXT_MEETING.test(duePhrase) && !OF_ANOTHER_BODY.test(duePhrase);
}
