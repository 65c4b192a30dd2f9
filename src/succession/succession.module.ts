import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodySuccession } from './body-succession.entity.js';
import { ItemProvenance } from './item-provenance.entity.js';

/** How the work of a body that is no more passes to its successors. */
@Module({ imports: [TypeOrmModule.forFeature([BodySuccession, ItemProvenance])] })
export class SuccessionModule {}
