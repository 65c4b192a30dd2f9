/** Invented papers, written the way councils write theirs. */

/** A panel's final report: three conclusions, which are not recommendations, and four recommendations, c) broken over a page. */
export const FINAL_REPORT = `THORNMERE BOROUGH COUNCIL

CHILDREN'S PANEL

11 May 2022

FINAL REPORT: A WARM WELCOME FOR FOSTER FAMILIES

PURPOSE OF THE REPORT

1. To present the findings of the Children's Panel's review of how foster families are found and kept.

CONCLUSIONS

14. Based on the evidence given throughout the investigation, the Panel concluded that:

a) Fostering enquiries take too long to answer.

b) Families who foster value one person whom they can ring.

c) The allowance has not kept up with the price of food.

RECOMMENDATIONS

15. As a result of the information submitted, and based on the conclusions above, the Children's Panel's recommendations for consideration by the Executive are as follows:

a) That every enquiry about fostering be answered within two working days.

b) That each foster family be given one named worker, and that the share of families who have one be reported to the Panel quarterly.

c) That a review of the allowance for foster families be carried out, which should compare it with those of neighbouring

                                            Page 9

boroughs and be brought to the Panel by 30 September 2022.

d) That the <script>alert('fees')</script> paid for short breaks be published on the Council's website.

BACKGROUND PAPERS

None.
`;

/** Minutes with two actions, one thing noted, a promise that the first action repeats, and one that nothing repeats. */
export const MINUTES = `CHILDREN'S PANEL

A meeting of the Children's Panel was held on Tuesday 7 June 2022.

PRESENT: Councillor I Whitlock (Chair)

MINUTES OF THE PREVIOUS MEETING

The minutes were taken as read.

UPDATE ON FOSTERING

The Director of Children's Services presented an update on fostering.

A Member asked how many beds stood empty. In response, the Head of Early Help advised that this would be looked into and a written answer sent to Members in due course.

AGREED that:

1. The Director of Children's Services would provide the Panel with the number of approved foster families by 29 July 2022.

2. The waiting list for short breaks would be circulated to Members.

3. The information, as presented, be noted.
`;

/** A PDF that asks for a password before it shows anything. */
export function encryptedPdf(): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'6f'.repeat(32)}> /U <${'75'.repeat(32)}> >>`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const xref = text.length;
  const id = '00112233445566778899aabbccddeeff';
  text += `xref\n0 5\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<${id}> <${id}>] >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
