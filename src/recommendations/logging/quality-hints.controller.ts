import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { hintWords } from './views/quality-hints.view.js';

/** A recommendation is no longer; what follows is not looked at. */
const LONGEST = 5000;

/** What words lack, for the script that asks while they are typed. Nothing is kept of them. */
@Controller('recommendations/hints')
@Allow('keep-register')
export class QualityHintsController {
  @Post()
  @HttpCode(200)
  tell(@Body() { text }: FormBody): { readonly hints: readonly string[] } {
    return { hints: typeof text === 'string' ? hintWords(text.slice(0, LONGEST)) : [] };
  }
}
