"""The project's patterns as vectors: five cloths and the weave of five threads.

Plain functions over numbers, without Django: ``patterns.cloth`` takes a country («kz», «kg»,
«tj», «tm», «uz»), a size and a seed and returns SVG text; the same values give the same text.
Every drawing is code, original, without a source image.
"""
