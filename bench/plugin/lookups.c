/* A TCG plug-in for QEMU that counts how control leaves translated blocks, and writes it to the file named by LOOKUPS when QEMU ends.
 *
 * A direct branch within a page is chained by QEMU and costs next to nothing. All else is looked up: returns, indirect calls and
 * jumps, and every branch to another page. Prototypes after QEMU's documentation, "TCG Plugins", API version 1. */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#define PUBLIC __attribute__((visibility("default")))
#define PAGE_SHIFT 12
#define CACHE_PAGE_BITS 6

struct qemu_plugin_tb;
struct qemu_plugin_insn;
typedef uint64_t plugin_id;
void qemu_plugin_register_vcpu_tb_trans_cb(plugin_id, void (*)(plugin_id, struct qemu_plugin_tb *));
void qemu_plugin_register_vcpu_tb_exec_cb(struct qemu_plugin_tb *, void (*)(unsigned, void *), int flags, void *);
void qemu_plugin_register_atexit_cb(plugin_id, void (*)(plugin_id, void *), void *);
uint64_t qemu_plugin_tb_vaddr(const struct qemu_plugin_tb *);
size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *);
struct qemu_plugin_insn *qemu_plugin_tb_get_insn(const struct qemu_plugin_tb *, size_t);
uint64_t qemu_plugin_insn_vaddr(const struct qemu_plugin_insn *);
const void *qemu_plugin_insn_data(const struct qemu_plugin_insn *);

PUBLIC int qemu_plugin_version = 1;

enum kind { RETURN, INDIRECT_CALL, INDIRECT_JUMP, CALL, JUMP, BRANCH, FALL_THROUGH, KINDS };
static const char *const names[KINDS] = {"return", "indirect-call", "indirect-jump", "call", "jump", "branch", "fall-through"};

struct block {
    struct block *next;
    uint64_t start, last;
    size_t instructions;
    enum kind kind;
    uint64_t runs, lookups, misses, destination;
};

static struct block *blocks, *previous;
static struct block *cache[1 << 2 * CACHE_PAGE_BITS];
static uint64_t misses, chained[KINDS], lookups[KINDS], instructions;

/* Of QEMU's cache of jumps. Source: QEMU 7.2, accel/tcg/tb-hash.h. */
static size_t slot_of(uint64_t address) {
    uint64_t mixed = address ^ address >> (PAGE_SHIFT - CACHE_PAGE_BITS), in_page = (1 << CACHE_PAGE_BITS) - 1;
    return (mixed >> (PAGE_SHIFT - CACHE_PAGE_BITS) & in_page << CACHE_PAGE_BITS) | (mixed & in_page);
}

static bool is_prefix(unsigned char byte) { return (byte & 0xf0) == 0x40 || byte == 0xf3 || byte == 0xf2 || byte == 0x66 || byte == 0x3e || byte == 0x2e; }

/* Of the instruction that ends a block; Intel SDM volume 2, opcode maps. */
static enum kind kind_of(const unsigned char *code) {
    while (is_prefix(*code)) code++;
    if (*code == 0xc3 || *code == 0xc2) return RETURN;
    if (*code == 0xe8) return CALL;
    if (*code == 0xe9 || *code == 0xeb) return JUMP;
    if ((*code & 0xf0) == 0x70 || (*code == 0x0f && (code[1] & 0xf0) == 0x80)) return BRANCH;
    if (*code != 0xff) return FALL_THROUGH;
    int operation = code[1] >> 3 & 7;
    return operation == 2 ? INDIRECT_CALL : operation == 4 ? INDIRECT_JUMP : FALL_THROUGH;
}

static void executed(unsigned cpu, void *data) {
    (void) cpu;
    struct block *block = data, *from = previous;
    previous = block;
    instructions += block->instructions;
    block->runs++;
    if (from == NULL) return;
    if (from->kind > INDIRECT_JUMP && from->start >> PAGE_SHIFT == block->start >> PAGE_SHIFT) {
        chained[from->kind]++;
        return;
    }
    lookups[from->kind]++;
    from->lookups++;
    struct block **slot = &cache[slot_of(block->start)];
    if (*slot != block) {
        misses++;
        block->misses++;
        *slot = block;
    }
    from->destination = block->start;
}

static void translated(plugin_id id, struct qemu_plugin_tb *translation) {
    (void) id;
    struct block *block = calloc(1, sizeof *block);
    if (block == NULL) abort();
    block->start = qemu_plugin_tb_vaddr(translation);
    block->instructions = qemu_plugin_tb_n_insns(translation);
    struct qemu_plugin_insn *last = qemu_plugin_tb_get_insn(translation, block->instructions - 1);
    block->last = qemu_plugin_insn_vaddr(last);
    block->kind = kind_of(qemu_plugin_insn_data(last));
    block->next = blocks;
    blocks = block;
    qemu_plugin_register_vcpu_tb_exec_cb(translation, executed, 0, block);
}

static void ended(plugin_id id, void *data) {
    (void) id, (void) data;
    const char *name = getenv("LOOKUPS");
    FILE *file = name == NULL ? NULL : fopen(name, "w");
    if (file == NULL) return;
    fprintf(file, "instructions %" PRIu64 "\n", instructions);
    for (int kind = 0; kind < KINDS; kind++) fprintf(file, "kind %s %" PRIu64 " %" PRIu64 "\n", names[kind], chained[kind], lookups[kind]);
    fprintf(file, "misses %" PRIu64 "\n", misses);
    for (struct block *block = blocks; block != NULL; block = block->next) {
        if (block->runs > 0) fprintf(file, "ran %" PRIu64 " %" PRIx64 " %zu\n", block->runs * block->instructions, block->start, block->instructions);
        if (block->misses > 0) fprintf(file, "missed %" PRIu64 " %" PRIx64 "\n", block->misses, block->start);
        if (block->lookups > 0) fprintf(file, "from %" PRIu64 " %s %" PRIx64 " %" PRIx64 "\n", block->lookups, names[block->kind], block->last, block->destination);
    }
    fclose(file);
}

PUBLIC int qemu_plugin_install(plugin_id id, const void *info, int count, char **arguments) {
    (void) info, (void) count, (void) arguments;
    qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
    qemu_plugin_register_atexit_cb(id, ended, NULL);
    return 0;
}
