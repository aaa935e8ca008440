import { defineFlow, is } from '../flow.ts';
import { symptom as orderTrouble } from '../order-trouble/symptom.ts';
import { orderOfAnotherChild } from './order-of-another-child.ts';
import { symptom } from './symptom.ts';

/**
 * The customer sees another child's photos: whose they are and whom the customer is linked to, then what is known to be
 * wrong together, photos first, then what could not be checked. When it is right, an order placed meanwhile is left.
 */
export const flow = defineFlow(symptom, {
  initial: 'galleryOwner',
  states: {
    galleryOwner: {
      meta: { ask: 'galleryOwner' },
      on: {
        'galleryOwner.thisChild': 'buyerLink',
        'galleryOwner.anotherChild': 'buyerLink',
        'galleryOwner.mixed': 'buyerLink',
        'galleryOwner.unknown': 'buyerLink',
        'galleryOwner.sibling': 'siblingsTogether',
      },
    },
    siblingsTogether: {
      meta: { fixes: ['siblingsTogether'], because: ['galleryOwner'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    buyerLink: {
      meta: { ask: 'buyerLink' },
      on: { 'buyerLink.right': 'photos', 'buyerLink.wrong': 'photos', 'buyerLink.unknown': 'photos' },
    },

    photos: {
      always: [
        { guard: is('galleryOwner', 'anotherChild'), target: 'photosOnWrongCode' },
        { guard: is('galleryOwner', 'mixed'), target: 'photosOnWrongCode' },
        'link',
      ],
    },
    photosOnWrongCode: {
      meta: { fixes: ['photosOnWrongCode'], because: ['galleryOwner'] },
      on: { solved: 'orderedWrong', notSolved: 'link' },
    },
    link: { always: [{ guard: is('buyerLink', 'wrong'), target: 'buyerOnWrongCode' }, 'uncheckedPhotos'] },
    buyerOnWrongCode: {
      meta: { fixes: ['buyerOnWrongCode'], because: ['buyerLink'] },
      on: { solved: 'orderedWrong', notSolved: 'uncheckedPhotos' },
    },

    uncheckedPhotos: {
      always: [
        { guard: is('galleryOwner', 'unknown'), target: 'photosPossiblyOnWrongCode' },
        'uncheckedLink',
      ],
    },
    photosPossiblyOnWrongCode: {
      meta: { fixes: ['photosOnWrongCode'], because: ['galleryOwner'], possible: true },
      on: { solved: 'orderedWrong', notSolved: 'uncheckedLink' },
    },
    uncheckedLink: {
      always: [{ guard: is('buyerLink', 'unknown'), target: 'buyerPossiblyOnWrongCode' }, 'signInAgain'],
    },
    buyerPossiblyOnWrongCode: {
      meta: { fixes: ['buyerOnWrongCode'], because: ['buyerLink'], possible: true },
      on: { solved: 'orderedWrong', notSolved: 'signInAgain' },
    },
    signInAgain: {
      meta: { fixes: ['signInAgain'], because: ['galleryOwner', 'buyerLink'] },
      on: { solved: 'orderedWrong', notSolved: 'nothingHelped' },
    },

    orderedWrong: {
      meta: { ask: 'orderedWrong' },
      on: {
        'orderedWrong.yes': 'wrongOrderPlaced',
        'orderedWrong.no': 'resolved',
        'orderedWrong.unknown': 'wrongOrderPossiblyPlaced',
      },
    },
    wrongOrderPlaced: {
      meta: { fixes: ['wrongOrderPlaced'], because: ['orderedWrong'] },
      on: { solved: 'cancelOrder', notSolved: 'resolved' },
    },
    wrongOrderPossiblyPlaced: {
      meta: { fixes: ['wrongOrderPlaced'], because: ['orderedWrong'], possible: true },
      on: { solved: 'cancelOrder', notSolved: 'resolved' },
    },
    cancelOrder: { type: 'final', meta: { goTo: orderTrouble, opening: orderOfAnotherChild } },

    resolved: { type: 'final', meta: { end: 'resolved' } },
    nothingHelped: { type: 'final', meta: { end: 'handedOver', why: 'nothingHelped' } },
  },
});
