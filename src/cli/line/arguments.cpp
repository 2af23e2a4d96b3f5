#include "arguments.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "cli/machine/file.hpp"
#include "cli/words.hpp"
#include "command_forms.hpp"
#include "usage.hpp"

namespace kaohe::cli {

namespace {

std::string text(phrase const& of, language in) { return std::string{of.in(in)}; }

/// CLI11's help with our own usage line; what stands in it comes from the command's form.
class formatter : public CLI::Formatter {
public:
    explicit formatter(language in) : in_{in} {
        label("OPTIONS", text(words::options, in));
        column_width(28);
    }

    std::string make_usage(CLI::App const* app, std::string name) const override {
        auto const known = from_word<command>(app->get_name());
        std::string const takes = known ? std::string{form_of(*known).paths} : text(words::command, in_);
        return '\n' + text(words::usage, in_) + ' ' + name + ' ' + takes + (takes.empty() ? "[" : " [") +
               text(words::options, in_) + "]\n";
    }
    std::string make_positionals(CLI::App const*) const override { return {}; }

private:
    language in_;
};

void speak(CLI::App& app, std::shared_ptr<formatter> const& by, language in) {
    app.formatter(by);
    app.option_defaults()->group(text(words::option_group, in));
    app.set_help_flag("-h,--help", text(words::help, in));
    app.allow_extras();
}

void add_options(CLI::App& to, command_form const& form, written_options& written, language in) {
    for (option_form const& each : option_forms()) {
        if (!takes(form.does, each)) continue;
        std::string const about = fill(each.about, in, {{"formats", listed_words(form.formats)}});
        to.add_option(std::string{each.names}, written.*each.into, about)
            ->option_text(std::string{each.value})
            ->take_last();
    }
    for (list_form const& each : list_forms()) {
        if (!takes(form.does, each)) continue;
        to.add_option(std::string{each.names}, written.*each.into, text(each.about, in))
            ->option_text(std::string{each.value})
            ->allow_extra_args(false);
    }
    for (flag_form const& each : flag_forms())
        if (takes(form.does, each))
            to.add_flag(std::string{each.names}, written.*each.into, text(each.about, in));
}

/// The command line as CLI11 reads it; what each word means is settled in usage.cpp.
class reader {
public:
    explicit reader(language in) : in_{in}, app_{text(words::about, in), "kaohe"} {
        auto const by = std::make_shared<formatter>(in);
        speak(app_, by, in);
        app_.footer(text(words::exit_codes, in));
        app_.require_subcommand(0, 1);  // behind a command, its name is a path like any other
        app_.add_option("--lang", written_.lang, text(words::lang, in))->option_text("LANG")->take_last();
        app_.add_flag("--version", shows_version_, text(form_of(command::version).about, in));
        for (command_form const& each : command_forms()) {
            CLI::App& added = *app_.add_subcommand(std::string{word(each.does)}, text(each.about, in));
            added.group(text(words::commands, in));
            speak(added, by, in);
            if (!each.paths.empty()) added.add_option("paths", written_.paths);
            add_options(added, each, written_, in);
        }
    }

    [[nodiscard]] std::variant<options, exit_code> read(int count, char const* const* given) {
        try {
            app_.parse(count, given);
        } catch (CLI::CallForHelp const&) {
            return print_help(chosen());
        } catch (CLI::ArgumentMismatch const& error) {
            std::string const what = error.what();
            return refuse({words::no_value, {{"option", what.substr(0, what.find(':'))}}});
        } catch (CLI::ParseError const& error) {
            return refuse({words::not_understood, {{"found", error.what()}}});
        }
        return settled();
    }

private:
    [[nodiscard]] CLI::App const& chosen() const {
        auto const found = app_.get_subcommands();
        return found.empty() ? app_ : *found.front();
    }

    [[nodiscard]] std::string name_of(CLI::App const& app) const {
        return &app == &app_ ? "kaohe" : "kaohe " + app.get_name();
    }

    exit_code print_help(CLI::App const& of) const {
        auto const written =
            write_output(of.get_formatter()->make_help(&of, name_of(of), CLI::AppFormatMode::Normal));
        auto const* const error = std::get_if<file_error>(&written);
        if (!error) return exit_code::ok;
        std::cerr << "kaohe: " << words::error.in(in_) << message(*error, in_) << '\n';
        return exit_code::internal;
    }

    exit_code refuse(usage_error const& error) const { return refuse(error, chosen()); }
    exit_code refuse(usage_error const& error, CLI::App const& see) const {
        say(error, name_of(see), in_);
        return exit_code::usage;
    }

    /// `kaohe help [COMMAND]`.
    exit_code help() const {
        if (written_.paths.empty()) return print_help(app_);
        if (written_.paths.size() > 1) return refuse({words::not_understood, {{"found", written_.paths[1]}}});
        std::string const& about = written_.paths.front();
        if (!from_word<command>(about)) return refuse(unknown_first(about), app_);
        return print_help(*app_.get_subcommand(about));
    }

    // An option that takes one word, before or after the command.
    [[nodiscard]] std::optional<std::string> given_twice() const {
        std::map<std::string, std::size_t> counts;
        std::set<CLI::App const*> const given{&app_, &chosen()};
        for (CLI::App const* const app : given) {
            for (CLI::Option const* const each : app->get_options()) {
                bool const takes_one = each->get_multi_option_policy() == CLI::MultiOptionPolicy::TakeLast;
                if (takes_one && (counts[each->get_name()] += each->count()) > 1) return each->get_name();
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::variant<options, exit_code> settled() const {
        if (auto const twice = given_twice()) return refuse({words::option_twice, {{"option", *twice}}});
        auto unknown = app_.remaining(true);
        std::erase(unknown, "--");
        if (shows_version_) return settle_or_refuse(command::version);
        if (app_.get_subcommands().empty())
            return refuse(unknown.empty() ? usage_error{words::no_command} : unknown_first(unknown.front()));
        command const does = *from_word<command>(chosen().get_name());
        if (!unknown.empty()) return refuse(unknown_option(does, unknown.front()));
        return does == command::help ? help() : settle_or_refuse(does);
    }

    [[nodiscard]] std::variant<options, exit_code> settle_or_refuse(command does) const {
        auto settled = settle(does, written_, in_);
        if (auto const* const error = std::get_if<usage_error>(&settled)) return refuse(*error);
        return std::get<options>(std::move(settled));
    }

    language in_;
    written_options written_;
    bool shows_version_ = false;
    CLI::App app_;
};

}  // namespace

std::variant<options, exit_code> read_arguments(int count, char const* const* given) {
    return reader{wanted_language(count, given)}.read(count, given);
}

}  // namespace kaohe::cli
