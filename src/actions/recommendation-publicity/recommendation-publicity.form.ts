import { IsIn } from 'class-validator';
import { PublicityChangeForm } from '../../items/publicity/publicity-change.form.js';

/** Why it is decided otherwise who may read a recommendation, and whether its actions follow. */
export class RecommendationPublicityForm extends PublicityChangeForm {
  /** `yes` where those of its actions are changed with it whose publicity came with it. */
  @IsIn(['yes', ''], { message: 'Select whether its actions are changed too' })
  actions: 'yes' | '' = '';
}
