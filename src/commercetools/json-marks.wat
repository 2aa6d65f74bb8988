;; Finds the few places of a JSON text that a page is divided at, 64 bytes at a time.
;;
;; A loop over single bytes mispredicts a branch at both ends of every string, and strings are short: that alone would
;; cost more than compressing the backup. Here each byte becomes one bit, and strings are cut out by arithmetic.
;;
;; Marked are, outside strings: brackets and braces at the three outermost levels (the page, its results, a record)
;; and the colons directly in the page (level 1) and in a record (level 3).
;;
;; Memory: the text at 0 (64 KiB at most), the marks as 32-bit offsets from 65536 (four bytes for each byte of text).
;; The text comes in segments; what must be known from one to the next is in the globals.
(module
  (memory (export "memory") 5 5)

  (global $level (mut i32) (i32.const 0))
  (global $inString (mut i64) (i64.const 0)) ;; all ones within a string, else zero
  (global $escaped (mut i64) (i64.const 0))  ;; 1 when the next segment's first byte follows a lone backslash
  (global $strange (mut i32) (i32.const 0))  ;; not zero: a control character within a string
  (global $spaced (mut i32) (i32.const 0))   ;; not zero: a control character between tokens, such as a newline

  (func (export "begin")
    (global.set $level (i32.const 0))
    (global.set $inString (i64.const 0))
    (global.set $escaped (i64.const 0))
    (global.set $strange (i32.const 0))
    (global.set $spaced (i32.const 0)))

  ;; 1: ends within a string, 2: brackets don't match up in number, 4: control character in a string,
  ;; 8: control characters between tokens.
  (func (export "end") (result i32)
    (i32.or
      (i32.or
        (i64.ne (global.get $inString) (i64.const 0))
        (i32.shl (i32.ne (global.get $level) (i32.const 0)) (i32.const 1)))
      (i32.or
        (i32.shl (i32.ne (global.get $strange) (i32.const 0)) (i32.const 2))
        (i32.shl (i32.ne (global.get $spaced) (i32.const 0)) (i32.const 3)))))

  ;; One bit for each of the 64 bytes at $at that equals $byte once its bits $or are set.
  (func $equal (param $at i32) (param $or v128) (param $byte v128) (result i64)
    (i64.or
      (i64.or
        (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (v128.or (v128.load (local.get $at)) (local.get $or)) (local.get $byte))))
        (i64.shl
          (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (v128.or (v128.load offset=16 (local.get $at)) (local.get $or)) (local.get $byte))))
          (i64.const 16)))
      (i64.or
        (i64.shl
          (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (v128.or (v128.load offset=32 (local.get $at)) (local.get $or)) (local.get $byte))))
          (i64.const 32))
        (i64.shl
          (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (v128.or (v128.load offset=48 (local.get $at)) (local.get $or)) (local.get $byte))))
          (i64.const 48)))))

  ;; One bit for each of the 64 bytes at $at that is a control character.
  (func $control (param $at i32) (result i64)
    (local $space v128)
    (local.set $space (i8x16.splat (i32.const 0x20)))
    (i64.or
      (i64.or
        (i64.extend_i32_u (i8x16.bitmask (i8x16.lt_u (v128.load (local.get $at)) (local.get $space))))
        (i64.shl
          (i64.extend_i32_u (i8x16.bitmask (i8x16.lt_u (v128.load offset=16 (local.get $at)) (local.get $space))))
          (i64.const 16)))
      (i64.or
        (i64.shl
          (i64.extend_i32_u (i8x16.bitmask (i8x16.lt_u (v128.load offset=32 (local.get $at)) (local.get $space))))
          (i64.const 32))
        (i64.shl
          (i64.extend_i32_u (i8x16.bitmask (i8x16.lt_u (v128.load offset=48 (local.get $at)) (local.get $space))))
          (i64.const 48)))))

  ;; The bytes that a backslash takes the meaning from. From left to right, each backslash escapes its successor,
  ;; which then escapes nothing itself.
  (func $afterBackslash (param $slashes i64) (result i64)
    (local $found i64) (local $one i64)
    (local.set $found (global.get $escaped))
    (local.set $slashes (i64.and (local.get $slashes) (i64.xor (global.get $escaped) (i64.const -1))))
    (global.set $escaped (i64.const 0))
    (block $done
      (loop $next
        (br_if $done (i64.eqz (local.get $slashes)))
        (local.set $one (i64.and (local.get $slashes) (i64.sub (i64.const 0) (local.get $slashes))))
        (local.set $found (i64.or (local.get $found) (i64.shl (local.get $one) (i64.const 1))))
        (if (i64.lt_s (local.get $one) (i64.const 0)) (then (global.set $escaped (i64.const 1))))
        (local.set $slashes
          (i64.and
            (local.get $slashes)
            (i64.xor (i64.or (local.get $one) (i64.shl (local.get $one) (i64.const 1))) (i64.const -1))))
        (br $next)))
    (local.get $found))

  ;; Every bit becomes the parity of the bits up to and including it: ones from each opening quote to its closing one.
  (func $parity (param $x i64) (result i64)
    (local.set $x (i64.xor (local.get $x) (i64.shl (local.get $x) (i64.const 1))))
    (local.set $x (i64.xor (local.get $x) (i64.shl (local.get $x) (i64.const 2))))
    (local.set $x (i64.xor (local.get $x) (i64.shl (local.get $x) (i64.const 4))))
    (local.set $x (i64.xor (local.get $x) (i64.shl (local.get $x) (i64.const 8))))
    (local.set $x (i64.xor (local.get $x) (i64.shl (local.get $x) (i64.const 16))))
    (i64.xor (local.get $x) (i64.shl (local.get $x) (i64.const 32))))

  ;; Goes over $length bytes (a multiple of 64) that stand at $base in the whole text; returns the end of the marks.
  (func (export "scan") (param $length i32) (param $base i32) (result i32)
    (local $at i32) (local $mark i32) (local $level i32) (local $place i64)
    (local $opened i32) (local $closed i32)
    (local $slashes i64) (local $quotes i64) (local $strings i64) (local $controls i64)
    (local $opens i64) (local $closes i64) (local $left i64)
    (local $none v128) (local $case v128) (local $quote v128) (local $slash v128)
    (local $open v128) (local $close v128) (local $colon v128)
    (local.set $case (i8x16.splat (i32.const 0x20)))  ;; makes [ a { and ] a }, and nothing else
    (local.set $quote (i8x16.splat (i32.const 0x22)))
    (local.set $slash (i8x16.splat (i32.const 0x5c)))
    (local.set $open (i8x16.splat (i32.const 0x7b)))
    (local.set $close (i8x16.splat (i32.const 0x7d)))
    (local.set $colon (i8x16.splat (i32.const 0x3a)))
    (local.set $mark (i32.const 65536))
    (local.set $level (global.get $level))
    (block $done
      (loop $block
        (br_if $done (i32.ge_u (local.get $at) (local.get $length)))

        (local.set $quotes (call $equal (local.get $at) (local.get $none) (local.get $quote)))
        (local.set $slashes (call $equal (local.get $at) (local.get $none) (local.get $slash)))
        (if (i64.ne (i64.or (local.get $slashes) (global.get $escaped)) (i64.const 0))
          (then
            (local.set $quotes
              (i64.and
                (local.get $quotes)
                (i64.xor (call $afterBackslash (local.get $slashes)) (i64.const -1))))))
        (local.set $strings (i64.xor (call $parity (local.get $quotes)) (global.get $inString)))
        (global.set $inString (i64.shr_s (local.get $strings) (i64.const 63)))

        (local.set $controls (call $control (local.get $at)))
        (if (i64.ne (local.get $controls) (i64.const 0))
          (then
            (if (i64.ne (i64.and (local.get $controls) (local.get $strings)) (i64.const 0))
              (then (global.set $strange (i32.const 1))))
            (if (i64.ne (i64.and (local.get $controls) (i64.xor (local.get $strings) (i64.const -1))) (i64.const 0))
              (then (global.set $spaced (i32.const 1))))))

        (local.set $strings (i64.xor (local.get $strings) (i64.const -1)))
        (local.set $opens
          (i64.and (call $equal (local.get $at) (local.get $case) (local.get $open)) (local.get $strings)))
        (local.set $closes
          (i64.and (call $equal (local.get $at) (local.get $case) (local.get $close)) (local.get $strings)))

        (if (i32.gt_s
              (i32.sub (local.get $level) (i32.wrap_i64 (i64.popcnt (local.get $closes))))
              (i32.const 3))
          (then
            ;; Deep within a record all along: nothing to mark.
            (local.set $level
              (i32.add
                (local.get $level)
                (i32.sub
                  (i32.wrap_i64 (i64.popcnt (local.get $opens)))
                  (i32.wrap_i64 (i64.popcnt (local.get $closes)))))))
          (else
            (local.set $left
              (i64.or
                (i64.or (local.get $opens) (local.get $closes))
                (i64.and (call $equal (local.get $at) (local.get $none) (local.get $colon)) (local.get $strings))))
            (block $empty
              (loop $each
                (br_if $empty (i64.eqz (local.get $left)))
                ;; Without branches: which kind comes next can't be predicted. The mark is kept by moving on from it.
                (local.set $place (i64.ctz (local.get $left)))
                (local.set $left (i64.and (local.get $left) (i64.sub (local.get $left) (i64.const 1))))
                (local.set $opened (i32.wrap_i64 (i64.and (i64.shr_u (local.get $opens) (local.get $place)) (i64.const 1))))
                (local.set $closed (i32.wrap_i64 (i64.and (i64.shr_u (local.get $closes) (local.get $place)) (i64.const 1))))
                (local.set $level (i32.add (local.get $level) (local.get $opened)))
                (i32.store
                  (local.get $mark)
                  (i32.add (i32.add (local.get $base) (local.get $at)) (i32.wrap_i64 (local.get $place))))
                (local.set $mark
                  (i32.add
                    (local.get $mark)
                    (i32.shl
                      (select
                        (i32.le_s (local.get $level) (i32.const 3))
                        (i32.or (i32.eq (local.get $level) (i32.const 3)) (i32.eq (local.get $level) (i32.const 1)))
                        (i32.or (local.get $opened) (local.get $closed)))
                      (i32.const 2))))
                (local.set $level (i32.sub (local.get $level) (local.get $closed)))
                (br $each)))))

        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br $block)))
    (global.set $level (local.get $level))
    (local.get $mark)))
